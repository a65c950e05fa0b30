const ARTICLE = /^(?:\w*Article|\w*Report|\w*Posting|LiveBlogPosting)$/;
const MAX_NODES = 2_000;
const MAX_VALUE = 1_000;

/** The articles that a block of JSON-LD describes, reduced to what is proposed. Unreadable JSON describes nothing. */
export function readJsonLd(json) {
  let data;
  try {
    data = JSON.parse(json);
  } catch {
    return [];
  }
  const articles = [];
  const waiting = [data];
  for (let visited = 0; waiting.length > 0 && visited < MAX_NODES; visited += 1) {
    const node = waiting.shift();
    if (Array.isArray(node)) waiting.push(...node.slice(0, MAX_NODES));
    else if (node && typeof node === "object") {
      if (types(node).some((type) => ARTICLE.test(type))) articles.push(reduced(node));
      // An article may stand in a graph, or be what a page is about.
      waiting.push(node["@graph"], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return articles;
}

function types(node) {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

function reduced(node) {
  return {
    headline: text(node.headline) || text(node.name),
    authors: [node.author].flat().slice(0, 10).map(nameOf).filter(Boolean),
    publisher: nameOf([node.publisher].flat()[0]),
    published: text(node.datePublished),
    language: text(node.inLanguage) || nameOf(node.inLanguage),
    url: text(node.url) || text(node.mainEntityOfPage) || text(node.mainEntityOfPage?.["@id"]),
  };
}

function nameOf(value) {
  if (typeof value === "string") return text(value);
  if (!value || typeof value !== "object") return "";
  return text([value.name].flat()[0]) || text(value.alternateName);
}

function text(value) {
  return typeof value === "string" ? value.slice(0, MAX_VALUE).replace(/\s+/g, " ").trim() : "";
}
