import { randomUUID } from "node:crypto";
import type { Reliability, SourceKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { createSource } from "@/lib/sources/create-source";
import { must } from "./must";

type DemoSource = {
  kind: SourceKind;
  title: string;
  publisher: string;
  date: { precision: "DAY" | "MONTH"; from: string };
  reliability: Reliability;
  originGroup: string;
};

/** Documents that exist; none is linked, because a demonstration reaches no network to preserve what a link shows. */
const SOURCES = {
  afp: {
    kind: "NEWS_REPORT",
    title: "What we know about N. Korea-Russia ties",
    publisher: "Agence France-Presse",
    date: { precision: "DAY", from: "2023-09-12" },
    reliability: "B",
    originGroup: "AFP reporting",
  },
  briefing: {
    kind: "OFFICIAL_STATEMENT",
    title: "Press briefing by Karine Jean-Pierre and John Kirby, 22 December 2022",
    publisher: "White House",
    date: { precision: "DAY", from: "2022-12-22" },
    reliability: "B",
    originGroup: "US government",
  },
  kcna: {
    kind: "OFFICIAL_STATEMENT",
    title: "Statement of the Ministry of National Defence on arms exports, 22 September 2022",
    publisher: "Korean Central News Agency",
    date: { precision: "DAY", from: "2022-09-22" },
    reliability: "C",
    originGroup: "North Korean government",
  },
  reuters: {
    kind: "NEWS_REPORT",
    title: "Report on the arms delivery to Wagner and the reply of its founder",
    publisher: "Reuters, in The Straits Times",
    date: { precision: "DAY", from: "2022-12-23" },
    reliability: "B",
    originGroup: "Reuters reporting",
  },
  talks: {
    kind: "OFFICIAL_STATEMENT",
    title: "Talks of Vladimir Putin and Kim Jong Un at the Vostochny cosmodrome, 13 September 2023",
    publisher: "President of Russia",
    date: { precision: "DAY", from: "2023-09-13" },
    reliability: "B",
    originGroup: "Russian government",
  },
  declaration: {
    kind: "DOCUMENT",
    title: "Joint Declaration of the Russian Federation and the DPRK, Pyongyang, July 2000",
    publisher: "Governments of Russia and North Korea",
    date: { precision: "MONTH", from: "2000-07-01" },
    reliability: "A",
    originGroup: "Joint declaration",
  },
} as const satisfies Record<string, DemoSource>;

export type SourceKey = keyof typeof SOURCES;

/** Records every source of the dossier and returns their ids. */
export async function recordSources(actor: Actor): Promise<Record<SourceKey, string>> {
  const ids = {} as Record<SourceKey, string>;
  for (const [key, { date, ...source }] of Object.entries(SOURCES) as [SourceKey, DemoSource][]) {
    const published = preciseDateSchema.parse({ ...date, to: null });
    const { id } = must(
      await createSource(actor, {
        id: randomUUID(),
        ...source,
        published,
        url: null,
        publisherId: null,
        language: "en",
      }),
    );
    ids[key] = id;
  }
  return ids;
}
