/** A node of a parsed comment, as far as it matters here. (The types of the parser are not ours to depend on.) */
type Node = {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  children?: Node[];
  data?: { hName?: string; hProperties?: Record<string, string> };
};

const MEMBER = /^member:([0-9a-f-]{36})$/;

/** A claim's code, the number of an evidence item, or a bare address. */
const MARKS = /\bC-[1-9]\d{0,8}\b|\bE-[1-9]\d{0,5}\b|\bhttps?:\/\/[^\s<>"]+/g;

/** What ends a sentence is no part of the address before it. */
const TAIL = /[.,;:!?'")\]}*]+$/;

/** Deeper than anybody writes; what lies deeper is left out, so that no text can exhaust whoever renders it. */
const DEEPEST = 24;

const text = (value: string): Node => ({ type: "text", value });

/** A node that carries one attribute through the sanitiser. Written by hand, no markdown makes one. */
const mark = (name: "dataMember" | "dataCode", value: string, children: Node[]): Node => ({
  type: "mark",
  data: { hName: "span", hProperties: { [name]: value } },
  children,
});

/**
 * Marks what a comment names: mentions, codes of claims and evidence, bare addresses. An image becomes a link to it: nothing is loaded from
 * elsewhere. A plugin of remark.
 */
export function commentMarks() {
  return (tree: Node) => walk(tree, 0, false);
}

function walk(node: Node, depth: number, linked: boolean): void {
  if (node.children === undefined) return;
  if (depth > DEEPEST) {
    node.children = [];
    return;
  }
  const inLink = linked || node.type === "link" || node.type === "linkReference";
  const children: Node[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    const member = child.type === "link" ? MEMBER.exec(child.url ?? "")?.[1] : undefined;
    if (member !== undefined && last?.type === "text" && last.value?.endsWith("@")) {
      last.value = last.value.slice(0, -1);
      children.push(mark("dataMember", member, child.children ?? []));
    } else if (child.type === "text" && !inLink) children.push(...piecesOf(child.value ?? ""));
    // What looks like HTML is what somebody wrote, and is read as such.
    else if (child.type === "html")
      children.push(isPhrasing(node) ? text(child.value ?? "") : quoted(child.value ?? ""));
    else if (child.type === "image" || child.type === "imageReference") children.push(...pictureOf(child, inLink));
    else {
      walk(child, depth + 1, inLink);
      children.push(child);
    }
  }
  node.children = children;
}

const isPhrasing = ({ type }: Node) => !["root", "blockquote", "listItem"].includes(type);

const quoted = (value: string): Node => ({ type: "paragraph", children: [text(value)] });

function piecesOf(value: string): Node[] {
  const pieces: Node[] = [];
  let at = 0;
  for (const { 0: found, index } of value.matchAll(MARKS)) {
    const words = found.startsWith("http") ? found.replace(TAIL, "") : found;
    pieces.push(text(value.slice(at, index)), pieceOf(words));
    at = index + words.length;
  }
  pieces.push(text(value.slice(at)));
  return pieces.filter((piece) => piece.value !== "");
}

const pieceOf = (words: string): Node =>
  words.startsWith("http")
    ? { type: "link", url: words, children: [text(words)] }
    : mark("dataCode", words, [text(words)]);

function pictureOf({ url, alt }: Node, linked: boolean): Node[] {
  const words = text(alt || "image");
  return url === undefined || linked ? [words] : [{ type: "link", url, children: [words] }];
}
