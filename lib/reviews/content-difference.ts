import "server-only";
import { dateWords, isNode, keyWords, leafWords, type Node, nodesIn, textAt } from "./content-words";
import type { ContentChange } from "./types";

/** Lists of the content: how their items are told apart, and how they are called. */
type List = {
  key: (item: Node) => string;
  where: (item: Node) => string;
  /** The item in one line, for one that came or went. */
  summary: (item: Node) => string;
  /** For a list whose order is the desk's choice: what the order is called, and an item in it. */
  order?: { field: string; name: (item: Node) => string };
  /** Lists inside the item. */
  inner?: Record<string, (item: Node) => List>;
};

const line = (...parts: string[]) => parts.filter(Boolean).join(", ");

const RESPONSES = (concerned: Node): List => ({
  key: (item) => textAt(item, "id"),
  where: (item) => line(textAt(concerned, "party.name"), `answer of ${dateWords(item.said) ?? "no date"}`),
  summary: (item) => line(leafWords(item.kind), textAt(item, "words")),
});

const LISTS: Record<string, List> = {
  assertions: {
    key: (item) => textAt(item, "id"),
    where: (item) => `Assertion of ${textAt(item, "party.name")}`,
    summary: (item) => line(leafWords(item.mode), textAt(item, "words") || textAt(item, "passage.exact")),
  },
  concerned: {
    key: (item) => textAt(item, "party.id"),
    where: (item) => textAt(item, "party.name"),
    summary: (item) => line("concerned party", leafWords(item.denialStatus)),
    inner: { responses: RESPONSES },
  },
  articles: {
    key: (item) => textAt(item, "id"),
    where: (item) => `Article “${textAt(item, "title")}”`,
    summary: (item) => line(textAt(item, "outlet"), textAt(item, "publishedOn")),
  },
  evidence: {
    key: (item) => textAt(item, "number"),
    where: (item) => `Evidence E-${textAt(item, "number")}`,
    summary: (item) => line(leafWords(item.stance), textAt(item, "source.title"), textAt(item, "locator")),
    order: { field: "Order of the evidence", name: (item) => `E-${textAt(item, "number")}` },
  },
};

/** No reader sees these as such: they are the address of things, or follow from what is listed. */
const SILENT: ReadonlySet<string> = new Set(["id", "format", "counts"]);

/**
 * What readers would see differently under two contents of one claim, field by field in words, in the order of the page. Empty when they
 * are the same. Contents are what SQL's claim_content() answers.
 */
export function contentDifference(before: unknown, after: unknown): ContentChange[] {
  if (!isNode(before) || !isNode(after)) return [];
  const fields = { ...before, ...after };
  const own = Object.keys(fields).filter((key) => LISTS[key] === undefined);
  return [
    ...own.flatMap((key) => fieldChanges(null, [key], before[key], after[key])),
    ...Object.entries(LISTS).flatMap(([key, list]) => listChanges(list, before[key], after[key])),
  ];
}

function listChanges(list: List, before: unknown, after: unknown): ContentChange[] {
  const was = new Map(nodesIn(before).map((item) => [list.key(item), item]));
  const is = new Map(nodesIn(after).map((item) => [list.key(item), item]));
  return [
    ...[...new Set([...was.keys(), ...is.keys()])].flatMap((key) => itemChanges(list, was.get(key), is.get(key))),
    ...orderChanges(list, was, is),
  ];
}

/** Whether the items that are in both stand in another order, where readers are shown one that the desk chose. */
function orderChanges(list: List, before: Map<string, Node>, after: Map<string, Node>): ContentChange[] {
  if (list.order === undefined) return [];
  const names = (items: Map<string, Node>, others: Map<string, Node>) =>
    [...items].flatMap(([key, item]) => (others.has(key) ? [list.order?.name(item)] : [])).join(", ");
  const [was, is] = [names(before, after), names(after, before)];
  return was === is ? [] : [{ where: null, field: list.order.field, kind: "changed", before: was, after: is }];
}

function itemChanges(list: List, before: Node | undefined, after: Node | undefined): ContentChange[] {
  if (before === undefined && after !== undefined)
    return [{ where: list.where(after), field: "", kind: "added", before: "", after: list.summary(after) }];
  if (before !== undefined && after === undefined)
    return [{ where: list.where(before), field: "", kind: "removed", before: list.summary(before), after: "" }];
  if (before === undefined || after === undefined) return [];
  const inner = list.inner ?? {};
  const own = Object.keys({ ...before, ...after }).filter((key) => inner[key] === undefined);
  return [
    ...own.flatMap((key) => fieldChanges(list.where(after), [key], before[key], after[key])),
    ...Object.entries(inner).flatMap(([key, make]) => listChanges(make(after), before[key], after[key])),
  ];
}

function fieldChanges(where: string | null, path: string[], before: unknown, after: unknown): ContentChange[] {
  const key = path.at(-1) ?? "";
  if (SILENT.has(key) || JSON.stringify(before) === JSON.stringify(after)) return [];
  if (dateWords(before) === null && dateWords(after) === null && (isNode(before) || isNode(after))) {
    const [was, is] = [isNode(before) ? before : {}, isNode(after) ? after : {}];
    return Object.keys({ ...was, ...is }).flatMap((inner) =>
      fieldChanges(where, [...path, inner], was[inner], is[inner]),
    );
  }
  const [was, is] = [dateWords(before) ?? leafWords(before), dateWords(after) ?? leafWords(after)];
  if (was === is) return [];
  const kind = was === "" ? "added" : is === "" ? "removed" : "changed";
  return [{ where, field: keyWords(path), kind, before: was, after: is }];
}
