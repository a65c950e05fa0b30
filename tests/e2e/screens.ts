import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { CLAIM_COLUMN_IDS } from "@/lib/claims/columns";
import { runBulk } from "@/lib/claims/run-bulk";
import { db } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { dismissProposal } from "@/lib/proposing/dismiss-proposal";
import { createTask } from "@/lib/tasks/create-task";
import { claimOf } from "../../prisma/demo/claim-of";
import type { Dossier } from "../../prisma/demo/import-dossier";
import { anInboxClaim } from "../factories/claims";
import { aGermanArticle, aSpokenArticle, dismissOf, proposalAt } from "../factories/proposals";
import { dataOf } from "../support/data-of";

/** A screen, who looks at it (null: a reader), and its address in the demo dossier. */
export type Screen = { name: string; by: MemberRole | null; address: (dossier: Dossier) => Promise<string> | string };

const at = (address: string) => () => address;
const claim = (key: string, part = "") => ({
  address: (dossier: Dossier) => `/desk/claims/${claimOf(dossier, key)}${part}`,
});
const published =
  (key: string, part = "") =>
  async (dossier: Dossier) => {
    const { slug } = await db.claim.findUniqueOrThrow({ where: { id: claimOf(dossier, key) }, select: { slug: true } });
    return `/claims/${slug}${part}`;
  };
const article = (part: string) => async () => {
  const { id } = await db.article.findFirstOrThrow({
    where: { publishedOn: new Date("2023-09-12"), passages: { some: {} } },
    select: { id: true },
  });
  return `/desk/articles/${id}${part}`;
};
const articlePage = async () => {
  const { slug } = await db.article.findFirstOrThrow({
    where: { publishedOn: new Date("2023-09-12"), passages: { some: {} } },
    select: { slug: true },
  });
  return `/articles/${slug}`;
};
const party = async ({ parties }: Dossier) =>
  (await db.party.findUniqueOrThrow({ where: { id: parties.dprk }, select: { slug: true } })).slug;

/** The report of a change that left its claim as it is: it has no due time to take away. */
const bulkRun = async (dossier: Dossier) => {
  const editor = await db.member.findFirstOrThrow({ where: { name: "Ed Editor" } });
  const id = randomUUID();
  const change = { kind: "DUE", dueAt: null } as const;
  const selection = { mode: "ids", claims: [{ id: claimOf(dossier, "longer-war"), version: 1 }] } as const;
  await runBulk(actorFrom(editor), { id, selection: { ...selection, claims: [...selection.claims] }, change });
  return `/desk/claims/bulk/${id}`;
};

/** A job that failed and a mail that may have been sent: neither goes on by itself before the test is over. */
const jobsThatFailed = async () => {
  const error = "Error: connect ECONNREFUSED 127.0.0.1:25, which is what a mail server says that is not there";
  await db.$executeRaw`SELECT graphile_worker.add_job('tell', run_at => '2099-01-01', job_key => 'failed')`;
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET "last_error" = ${error}, "attempts" = 7 WHERE "key" = 'failed'`;
  const { id: memberId } = await db.member.findFirstOrThrow({ where: { name: "Ada Checker" } });
  const id = randomUUID();
  const mail = { id, memberId, kind: "AT_ONCE", subject: "Review", text: "…", messageId: `<${id}@desk.test>` } as const;
  await db.mail.create({ data: mail });
  for (const state of ["HANDED_OVER", "UNCERTAIN"] as const)
    await db.mail.update({ where: { id }, data: { state, attempts: 1, error } });
  return "/desk/admin/jobs";
};

/** Two claims of the inbox that say the same. */
const probableDuplicates = async () => {
  const actor = actorFrom(await db.member.findFirstOrThrow({ where: { name: "Ada Checker" } }));
  for (const statement of ["Halden closed four tramways in June", "In June, 4 tramways were shut down in Halden"])
    await anInboxClaim(actor, { statement });
  return "/desk/claims/duplicates";
};

/** A text with an accusation that is denied in it: its proposal is open. */
const proposals = async () => {
  const actor = actorFrom(await db.member.findFirstOrThrow({ where: { name: "Ada Checker" } }));
  const { id } = await aSpokenArticle(actor);
  const { proposal } = await proposalAt(actor, id, "of jamming a ferry");
  return `/desk/articles/${id}#proposal-${proposal.start}`;
};

/** A text in which only quotations are read, one of which was dismissed. */
const foreignProposals = async () => {
  const actor = actorFrom(await db.member.findFirstOrThrow({ where: { name: "Ada Checker" } }));
  const { id } = await aGermanArticle(actor);
  const { proposal, view } = await proposalAt(actor, id, "frei erfunden");
  await dismissProposal(actor, dismissOf(proposal, view)).then(dataOf);
  return `/desk/articles/${id}`;
};

/** Two tasks: one for Ada Checker, and a closed one beside it at the claim. */
const myTasks = async (dossier: Dossier) => {
  const editor = actorFrom(await db.member.findFirstOrThrow({ where: { name: "Ed Editor" } }));
  const { id: assigneeId } = await db.member.findFirstOrThrow({ where: { name: "Ada Checker" } });
  const claimId = claimOf(dossier, "pendulum");
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  for (const note of ["The text of the speech, at the ministry.", "The date of the second meeting."])
    await createTask(editor, { id: randomUUID(), claimId, kind: "FIND_SOURCE", note, assigneeId, dueAt });
  return "/desk?list=tasks";
};

/** The list with few rows: what stands behind a panel was looked at as a screen, and a long list takes axe long. */
const SHORT_LIST = at("/desk/claims?q=wagner");

/** Panels over a screen: the button that opens one, and what it is called. */
export const PANELS: readonly (Screen & { button: string | RegExp })[] = [
  { name: "Keys", button: "Keys", by: "CHECKER", address: at("/desk") },
  { name: "Find anything", button: "Find anything", by: "CHECKER", address: at("/desk") },
  { name: "New claim", button: "New claim", by: "CHECKER", address: SHORT_LIST },
  { name: "Columns", button: "Columns", by: "CHECKER", address: SHORT_LIST },
  { name: "Notifications", button: /^Notifications/, by: "CHECKER", address: at("/desk") },
  {
    name: "Sort by",
    button: "Sort: Due, then priority",
    by: "CHECKER",
    address: at("/desk/claims?q=wagner&sort=due,-priority"),
  },
  { name: "Filter by", button: "Add filter", by: "CHECKER", address: SHORT_LIST },
  { name: "Stage", button: "Stage is Inbox", by: "EDITOR", address: at("/desk/claims?q=war&filter=stage.is.INBOX") },
  {
    name: "Filter with groups",
    button: /^Any of/,
    by: "EDITOR",
    address: at("/desk/claims?q=wagner&filter=(denial.is.DENIED|(stage.is.INBOX;due.before.friday))"),
  },
  { name: "Save view", button: "Save view", by: "CHECKER", address: SHORT_LIST },
  { name: "Edit the claim", button: "Edit", by: "CHECKER", ...claim("longer-war") },
  { name: "Who says it", button: "Assertion", by: "CHECKER", ...claim("longer-war") },
  { name: "Plan", button: "Plan", by: "EDITOR", ...claim("longer-war") },
  { name: "Add a task", button: "Task", by: "CHECKER", ...claim("longer-war") },
  { name: "Put the claim off", button: /^Put off C-/, by: "CHECKER", address: at("/desk?list=triage") },
  { name: "Decline", button: "Decline", by: "EDITOR", ...claim("longer-war") },
  { name: "Mark as a duplicate", button: "Mark as a duplicate", by: "EDITOR", ...claim("longer-war") },
  { name: "Record a response", button: /^Response/, by: "CHECKER", ...claim("longer-war", "/responses") },
  { name: "Record a question to a party", button: "Question", by: "CHECKER", ...claim("longer-war", "/responses") },
  { name: "A party that the claim concerns", button: "Party", by: "CHECKER", ...claim("longer-war", "/responses") },
  {
    name: "Accept all worth checking",
    button: /^Accept all worth checking/,
    by: "CHECKER",
    address: proposals,
  },
  { name: "Dismissed proposals", button: "Dismissed (1)", by: "EDITOR", address: foreignProposals },
  { name: "Add evidence", button: /^Evidence/, by: "CHECKER", ...claim("longer-war", "/evidence") },
  { name: "Talk about E-1", button: /^Talk.* about E-1$/, by: "CHECKER", ...claim("wagner", "/evidence") },
  {
    name: "Talk about the verdict",
    button: /^Verdict.*, talk about the verdict$/,
    by: "EDITOR",
    ...claim("visit-2019", "/review"),
  },
  { name: "Ask for changes", button: "Ask for changes", by: "EDITOR", ...claim("visit-2019", "/review") },
  { name: "Start a correction", button: "Start a correction", by: "EDITOR", ...claim("wagner", "/review") },
  { name: "Invite a member", button: "Invite a member", by: "ADMIN", address: at("/desk/admin/members") },
  { name: "Ada Checker", button: "Manage Ada Checker", by: "ADMIN", address: at("/desk/admin/members") },
];

export const SCREENS: readonly Screen[] = [
  { name: "home", by: null, address: at("/") },
  { name: "claims", by: null, address: at("/claims") },
  { name: "claims without a match", by: null, address: at("/claims?q=nothing-has-these-words") },
  { name: "a claim", by: null, address: published("wagner") },
  { name: "an earlier version", by: null, address: published("wagner", "/v/1") },
  { name: "versions compared", by: null, address: published("wagner", "/history") },
  { name: "an article", by: null, address: articlePage },
  { name: "parties", by: null, address: at("/parties") },
  { name: "a party", by: null, address: async (dossier) => `/parties/${await party(dossier)}` },
  { name: "corrections", by: null, address: at("/corrections") },
  { name: "methodology", by: null, address: at("/methodology") },
  { name: "no such page", by: null, address: at("/claims/no-such-claim") },
  { name: "sign-in", by: null, address: at("/sign-in") },
  { name: "an invitation that is over", by: null, address: at("/join/no-such-link") },
  { name: "my work", by: "CHECKER", address: at("/desk") },
  { name: "probable duplicates", by: "CHECKER", address: probableDuplicates },
  { name: "my tasks", by: "CHECKER", address: myTasks },
  { name: "what I wait for", by: "CHECKER", address: at("/desk?list=waiting") },
  { name: "what I review", by: "EDITOR", address: at("/desk?list=review") },
  { name: "re-review", by: "EDITOR", address: at("/desk?list=re-review") },
  { name: "mentions", by: "CHECKER", address: at("/desk?list=mentions") },
  { name: "triage", by: "CHECKER", address: at("/desk?list=triage") },
  { name: "what is put off", by: "CHECKER", address: at("/desk?list=put-off") },
  { name: "articles at the desk", by: "CHECKER", address: at("/desk/articles") },
  { name: "import", by: "EDITOR", address: at("/desk/articles/new") },
  { name: "reader", by: "CHECKER", address: article("") },
  { name: "reader with a proposal open", by: "CHECKER", address: proposals },
  { name: "reader of a text in another language", by: "CHECKER", address: foreignProposals },
  { name: "edit the article", by: "EDITOR", address: article("/edit") },
  { name: "new version of the article", by: "EDITOR", address: article("/versions/new") },
  { name: "claims at the desk", by: "EDITOR", address: at("/desk/claims") },
  {
    name: "claims with every column, filtered and sorted",
    by: "EDITOR",
    address: at(
      `/desk/claims?cols=${CLAIM_COLUMN_IDS.join()}&filter=stage.not.DECLINED&sort=stage,-updated&perPage=25&mood=odd`,
    ),
  },
  {
    name: "a claim beside the list",
    by: "CHECKER",
    address: async ({ claims }) => {
      const { number } = await db.claim.findUniqueOrThrow({ where: { id: claims.get("wagner") } });
      return `/desk/claims?q=wagner&sort=code&density=compact&open=${number}`;
    },
  },
  { name: "claims without a match at the desk", by: "CHECKER", address: at("/desk/claims?q=nothing-has-these-words") },
  { name: "a view of the claims", by: "CHECKER", address: at("/desk/claims?view=unassigned&perPage=25") },
  { name: "a changed view", by: "EDITOR", address: at("/desk/claims?view=legal&q=ship") },
  { name: "a view that is gone", by: "EDITOR", address: at("/desk/claims?view=gone&q=wagner") },
  { name: "a change of many claims", by: "EDITOR", address: bulkRun },
  { name: "import of claims", by: "CHECKER", address: at("/desk/claims/import") },
  { name: "overview", by: "CHECKER", ...claim("wagner") },
  { name: "evidence", by: "CHECKER", ...claim("wagner", "/evidence") },
  { name: "responses", by: "CHECKER", ...claim("wagner", "/responses") },
  { name: "review", by: "EDITOR", ...claim("visit-2019", "/review") },
  { name: "review in the queue", by: "ADMIN", ...claim("visit-2019", "/review?queue=all&sort=due") },
  { name: "preview", by: "CHECKER", ...claim("visit-2019", "/preview") },
  { name: "preview before a draft", by: "EDITOR", ...claim("longer-war", "/preview") },
  { name: "discussion", by: "EDITOR", ...claim("wagner", "/discussion") },
  { name: "discussion of a claim that is closed", by: "CHECKER", ...claim("trace", "/discussion") },
  { name: "history", by: "EDITOR", ...claim("wagner", "/history") },
  { name: "a claim in the inbox", by: "CHECKER", ...claim("longer-war") },
  { name: "a withdrawn claim", by: "EDITOR", ...claim("trace") },
  { name: "review before a draft", by: "CHECKER", ...claim("longer-war", "/review") },
  { name: "a published claim's review", by: "EDITOR", ...claim("wagner", "/review") },
  { name: "the review queue", by: "ADMIN", address: at("/desk/reviews?list=all&sort=due") },
  { name: "the review queue of who wrote it", by: "CHECKER", address: at("/desk/reviews") },
  { name: "reviews sent back or lapsed", by: "EDITOR", address: at("/desk/reviews?list=back") },
  { name: "parties at the desk", by: "CHECKER", address: at("/desk/parties") },
  { name: "a party at the desk", by: "EDITOR", address: ({ parties }) => `/desk/parties/${parties.dprk}` },
  { name: "dashboard", by: "EDITOR", address: at("/desk/dashboard") },
  { name: "dashboard of a year", by: "ADMIN", address: at("/desk/dashboard?weeks=52") },
  { name: "rows behind a number", by: "EDITOR", address: at("/desk/dashboard/rows?of=published") },
  {
    name: "a number with nothing behind it",
    by: "EDITOR",
    address: at("/desk/dashboard/rows?of=corrections&kind=UPDATE"),
  },
  { name: "notifications", by: "EDITOR", address: at("/desk/notifications") },
  { name: "account", by: "CHECKER", address: at("/desk/account") },
  { name: "members", by: "ADMIN", address: at("/desk/admin/members") },
  { name: "jobs, none of which failed", by: "ADMIN", address: at("/desk/admin/jobs") },
  { name: "jobs that failed and mail that is stuck", by: "ADMIN", address: jobsThatFailed },
  { name: "settings", by: "ADMIN", address: at("/desk/admin/settings") },
];
