import { type ClaimFilter, type Condition, type FilterNode, isAskable, isGroup } from "@/lib/claims/filters";
import { firstCondition } from "./filter-change";

/** A filter while it is built: every entry has a key, and a condition may still lack its values. */
export type DraftCondition = Condition & { key: string };
export type DraftGroup = { key: string; match: "all" | "any"; of: DraftNode[] };
export type DraftNode = DraftCondition | DraftGroup;

/** How deep groups stand in one another, the outermost included. */
export const DEEPEST = 3;

const newKey = () => crypto.randomUUID();

export const isDraftGroup = (node: DraftNode): node is DraftGroup => "match" in node;

export function draftOf(filter: ClaimFilter): DraftGroup {
  const keyed = (node: FilterNode): DraftNode =>
    isGroup(node) ? { key: newKey(), match: node.match, of: node.of.map(keyed) } : { key: newKey(), ...node };
  return { key: newKey(), match: filter.match, of: filter.of.map(keyed) };
}

/** The filter of a draft. What cannot be asked is left out, and groups that are empty then. */
export function filterOf(draft: DraftGroup): ClaimFilter {
  const of = draft.of.flatMap((node): FilterNode[] => {
    if (isDraftGroup(node)) {
      const group = filterOf(node);
      return group.of.length > 0 ? [group] : [];
    }
    const { field, operator, values } = node;
    return isAskable({ field, operator, values }) ? [{ field, operator, values }] : [];
  });
  return { match: draft.match, of };
}

/** How many conditions of a draft cannot be asked yet. */
export function unfinished(node: DraftNode): number {
  if (isDraftGroup(node)) return node.of.reduce((sum, one) => sum + unfinished(one), 0);
  return isAskable(node) ? 0 : 1;
}

export const newCondition = (): DraftCondition => ({ key: newKey(), ...firstCondition("stage") });
export const newGroup = (): DraftGroup => ({ key: newKey(), match: "any", of: [newCondition()] });

/** The group with one of its entries changed or taken away. */
export function withDraft(group: DraftGroup, key: string, node: DraftNode | null): DraftGroup {
  return { ...group, of: group.of.flatMap((one) => (one.key !== key ? [one] : node === null ? [] : [node])) };
}
