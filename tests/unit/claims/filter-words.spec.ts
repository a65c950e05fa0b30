import { expect, test } from "@playwright/test";
import { conditionWords, type FilterNames, groupWords } from "@/app/desk/claims/_components/filter-words";
import { readFilter } from "@/lib/claims/filter-text";
import { isGroup } from "@/lib/claims/filters";

const names: FilterNames = {
  member: (id) => (id === "m1" ? "Ana Kim" : null),
  party: (id) => (id === "p1" ? "South Korea" : null),
};

function chip(text: string): string {
  const { filter, ignored } = readFilter(text);
  expect(ignored, text).toEqual([]);
  const node = filter.of[0];
  if (node === undefined || isGroup(node)) throw new Error(`no condition: ${text}`);
  const { field, words } = conditionWords(node, names);
  return `${field} | ${words}`;
}

const WORDS: [string, string][] = [
  ["stage.is.INBOX,CHECKING", "Stage | is Inbox or Checking"],
  ["stage.is.INBOX,CHECKING,IN_REVIEW", "Stage | is Inbox, Checking or In review"],
  ["stage.not.DECLINED", "Stage | is not Declined"],
  ["denial.is.DENIED,REVERSED", "Denial | is Denied or Reversed"],
  ["state.is.RE_REVIEW", "State | is Under re-review"],
  ["due.before.friday", "Due | before Friday"],
  ["due.before.now", "Due | is over"],
  ["due.before.+48h", "Due | within 48 hours"],
  ["due.before.2026-11-24", "Due | before 24 Nov 2026"],
  ["due.between.today,+1w", "Due | is between today and in 1 week"],
  ["due.empty", "Due | is missing"],
  ["asked.before.-5d", "No answer | for 5 days"],
  ["updated.after.-1d", "Updated | after 1 day ago"],
  ["turn.is.DENIED_THEN_CONFIRMED", "Answers | denied, then confirmed"],
  ["owner.empty", "Owner | is nobody"],
  ["owner.is.me", "Owner | is me"],
  ["owner.is.m1,gone", "Owner | is Ana Kim or a member who left"],
  ["attributor.is.p1", "Attributor | is South Korea"],
  ["topics.all.arms,trade", "Topics | has all of arms and trade"],
  ["topics.any.arms,trade", "Topics | has any of arms or trade"],
  ["for.min.1000", "Evidence for | is at least 1000"],
  ["for.between.1,3", "Evidence for | is between 1 and 3"],
  ["claim.has.rockets", "Claim | has rockets"],
];

for (const [text, words] of WORDS) test(`${text} reads “${words}”`, () => expect(chip(text)).toBe(words));

test("a group reads as one sentence", () => {
  const { filter } = readFilter("(denial.is.DENIED|(state.is.FALSE;risk.is.LEGAL))");
  expect(groupWords(filter, names)).toBe("(Denial is Denied or (State is False and Risk is Legal))");
});
