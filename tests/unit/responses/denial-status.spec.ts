import { expect, test } from "@playwright/test";
import { DenialStatus, type ResponseKind } from "@/lib/db/generated/enums";
import { claimDenial, partyDenial, type RuledEntry } from "@/lib/responses/denial-status";
import { denialWords } from "@/lib/responses/labels";
import type { LedgerDates } from "@/lib/responses/types";

const NOW: LedgerDates = { saidBy: null, recordedBy: null, today: "2026-11-24" };

/** An entry said on a day, recorded the same day unless told otherwise. */
function entry(kind: ResponseKind, saidFrom: string, change: Partial<RuledEntry> = {}): RuledEntry {
  return {
    id: `${saidFrom}-${kind}`,
    kind,
    saidFrom,
    recordedAt: new Date(`${saidFrom}T12:00:00Z`),
    deadline: null,
    correctedAt: null,
    retracts: false,
    ...change,
  };
}

const CASES: {
  name: string;
  entries: RuledEntry[];
  status: DenialStatus;
  since: string | null;
  asOf?: Partial<LedgerDates>;
}[] = [
  { name: "nothing at all", entries: [], status: "NOT_SOUGHT", since: null },
  {
    name: "asked, the deadline is today",
    entries: [entry("REQUESTED", "2026-11-01", { deadline: "2026-11-24" })],
    status: "AWAITING",
    since: "2026-11-01",
  },
  {
    name: "asked, the deadline was yesterday",
    entries: [entry("REQUESTED", "2026-11-01", { deadline: "2026-11-23" })],
    status: "NO_RESPONSE",
    since: "2026-11-01",
  },
  {
    name: "asked, as of a day before the deadline that has passed since",
    entries: [entry("REQUESTED", "2026-11-01", { deadline: "2026-11-10" })],
    asOf: { saidBy: "2026-11-10" },
    status: "AWAITING",
    since: "2026-11-01",
  },
  {
    name: "asked, as of a day in the future: today decides about the deadline",
    entries: [entry("REQUESTED", "2026-11-01", { deadline: "2026-11-30" })],
    asOf: { saidBy: "2027-01-01" },
    status: "AWAITING",
    since: "2026-11-01",
  },
  {
    name: "asked, then no reply",
    entries: [entry("REQUESTED", "2026-11-01", { deadline: "2026-11-30" }), entry("NO_REPLY", "2026-11-20")],
    status: "NO_RESPONSE",
    since: "2026-11-20",
  },
  { name: "declined", entries: [entry("DECLINED", "2022-12-22")], status: "DECLINED", since: "2022-12-22" },
  { name: "dismissed", entries: [entry("NON_DENIAL", "2022-12-22")], status: "NON_DENIAL", since: "2022-12-22" },
  {
    name: "denied in part",
    entries: [entry("PARTLY_DENIED", "2022-12-22")],
    status: "PARTLY_DENIED",
    since: "2022-12-22",
  },
  { name: "denied", entries: [entry("DENIED", "2022-12-22")], status: "DENIED", since: "2022-12-22" },
  { name: "admitted", entries: [entry("CONFIRMED", "2022-12-22")], status: "CONFIRMED", since: "2022-12-22" },
  {
    name: "a denial withdrawn that is not on record",
    entries: [entry("DENIAL_WITHDRAWN", "2022-12-22")],
    status: "NON_DENIAL",
    since: "2022-12-22",
  },
  {
    name: "denied, then asked again: the substantive entry stays",
    entries: [entry("DENIED", "2022-09-22"), entry("REQUESTED", "2022-12-01", { deadline: "2022-12-05" })],
    status: "DENIED",
    since: "2022-09-22",
  },
  {
    name: "denied twice: since the later",
    entries: [entry("DENIED", "2022-09-22"), entry("DENIED", "2022-12-22")],
    status: "DENIED",
    since: "2022-12-22",
  },
  {
    name: "denied, then admitted",
    entries: [entry("DENIED", "2022-09-22"), entry("CONFIRMED", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "denied in part, then admitted",
    entries: [entry("PARTLY_DENIED", "2022-09-22"), entry("CONFIRMED", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "denied, then the denial withdrawn",
    entries: [entry("DENIED", "2022-09-22"), entry("DENIAL_WITHDRAWN", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "admitted, then denied",
    entries: [entry("CONFIRMED", "2022-09-22"), entry("DENIED", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "denied, then denied in part: the same sense",
    entries: [entry("DENIED", "2022-09-22"), entry("PARTLY_DENIED", "2022-12-22")],
    status: "PARTLY_DENIED",
    since: "2022-12-22",
  },
  {
    name: "denied, dismissed, admitted: a dismissal between them hides no turn",
    entries: [entry("DENIED", "2022-09-22"), entry("NON_DENIAL", "2022-12-22"), entry("CONFIRMED", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "denied, admitted, dismissed: the dismissal is the latest word",
    entries: [entry("DENIED", "2022-09-22"), entry("CONFIRMED", "2022-12-22"), entry("NON_DENIAL", "2025-04-28")],
    status: "NON_DENIAL",
    since: "2025-04-28",
  },
  {
    name: "denied, admitted, denied again: reversed since the last turn",
    entries: [entry("DENIED", "2022-09-22"), entry("CONFIRMED", "2022-12-22"), entry("DENIED", "2025-04-28")],
    status: "REVERSED",
    since: "2025-04-28",
  },
  {
    name: "denied, admitted, admitted again: reversed since the turn, not since the repetition",
    entries: [entry("DENIED", "2022-09-22"), entry("CONFIRMED", "2022-12-22"), entry("CONFIRMED", "2025-04-28")],
    status: "REVERSED",
    since: "2022-12-22",
  },
  {
    name: "denied, then admitted, as of the day before the admission",
    entries: [entry("DENIED", "2022-09-22"), entry("CONFIRMED", "2025-04-28")],
    asOf: { saidBy: "2025-04-27" },
    status: "DENIED",
    since: "2022-09-22",
  },
  {
    name: "an admission of 2022 recorded in 2025, as the desk knew it in 2023",
    entries: [
      entry("DENIED", "2022-09-22"),
      entry("CONFIRMED", "2022-12-22", { recordedAt: new Date("2025-04-28T08:00:00Z") }),
    ],
    asOf: { recordedBy: new Date("2023-06-01T00:00:00Z") },
    status: "DENIED",
    since: "2022-09-22",
  },
  {
    name: "a corrected denial",
    entries: [
      entry("DENIED", "2022-09-22", { correctedAt: new Date("2022-10-01T00:00:00Z") }),
      entry("NON_DENIAL", "2022-09-22", { recordedAt: new Date("2022-10-01T00:00:00Z") }),
    ],
    status: "NON_DENIAL",
    since: "2022-09-22",
  },
  {
    name: "a corrected denial, before it was corrected",
    entries: [
      entry("DENIED", "2022-09-22", { correctedAt: new Date("2022-10-01T00:00:00Z") }),
      entry("NON_DENIAL", "2022-09-22", { recordedAt: new Date("2022-10-01T00:00:00Z") }),
    ],
    asOf: { recordedBy: new Date("2022-09-30T23:59:59.999Z") },
    status: "DENIED",
    since: "2022-09-22",
  },
  {
    name: "a denial taken back by the desk",
    entries: [
      entry("DENIED", "2022-09-22", { correctedAt: new Date("2022-10-01T00:00:00Z") }),
      entry("DENIED", "2022-09-22", { id: "taken back", recordedAt: new Date("2022-10-01T00:00:00Z"), retracts: true }),
    ],
    status: "NOT_SOUGHT",
    since: null,
  },
];

for (const { name, entries, asOf, status, since } of CASES) {
  test(`${name}: ${status}`, () => {
    const denial = partyDenial(entries, { ...NOW, ...asOf });
    expect({ status: denial.status, since: denial.since }).toEqual({ status, since });
  });
}

test("a reversal names both entries and both days", () => {
  const entries = [entry("DENIED", "2022-09-22"), entry("NON_DENIAL", "2022-12-22"), entry("CONFIRMED", "2025-04-28")];
  expect(partyDenial(entries, NOW).turns).toEqual([
    { fromId: "2022-09-22-DENIED", fromDay: "2022-09-22", toId: "2025-04-28-CONFIRMED", toDay: "2025-04-28" },
  ]);
});

test("the roll-up leaves claimants out, takes the first of the order, and counts", () => {
  const parties = (...statuses: DenialStatus[]) => statuses.map((status) => ({ status, claimant: false }));
  expect(claimDenial([])).toEqual({ status: "NOT_SOUGHT", counts: {} });
  expect(claimDenial([{ status: "DENIED", claimant: true }])).toEqual({ status: "NOT_SOUGHT", counts: {} });
  const rolled = claimDenial([...parties("DENIED", "REVERSED", "DENIED"), { status: "CONFIRMED", claimant: true }]);
  expect(rolled).toEqual({ status: "REVERSED", counts: { DENIED: 2, REVERSED: 1 } });
  expect(denialWords(rolled.status, rolled.counts)).toBe("Denied by 2 of 3, 1 reversed");
  const order: DenialStatus[] = [
    "REVERSED",
    "DENIED",
    "PARTLY_DENIED",
    "NON_DENIAL",
    "CONFIRMED",
    "DECLINED",
    "NO_RESPONSE",
    "AWAITING",
    "NOT_SOUGHT",
  ];
  expect([...order].sort()).toEqual(Object.values(DenialStatus).sort());
  for (const [place, status] of order.entries())
    expect(claimDenial(parties(...order.slice(place).reverse())).status).toBe(status);
});
