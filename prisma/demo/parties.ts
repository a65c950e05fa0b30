import type { PartyKind } from "@/lib/db/generated/enums";

export type DemoParty = {
  name: string;
  kind: PartyKind;
  description?: string;
  wikidataId?: string;
  aliases?: { name: string; language?: string }[];
};

/** The parties of the dossier, by a short key. */
export const PARTIES = {
  us: {
    name: "United States",
    kind: "GOVERNMENT",
    wikidataId: "Q30",
    aliases: [{ name: "Washington" }, { name: "США", language: "ru" }],
  },
  dprk: {
    name: "North Korea",
    kind: "GOVERNMENT",
    wikidataId: "Q423",
    aliases: [
      { name: "DPRK" },
      { name: "Pyongyang" },
      { name: "조선민주주의인민공화국", language: "ko" },
      { name: "КНДР", language: "ru" },
    ],
  },
  russia: {
    name: "Russia",
    kind: "GOVERNMENT",
    wikidataId: "Q159",
    aliases: [{ name: "Moscow" }, { name: "Россия", language: "ru" }, { name: "Kremlin" }],
  },
  wagner: {
    name: "Wagner Group",
    kind: "ORGANISATION",
    description: "Private military group led until August 2023 by Yevgeny Prigozhin.",
    aliases: [{ name: "Группа Вагнера", language: "ru" }],
  },
  whiteHouse: { name: "White House", kind: "GOVERNMENT", description: "Office of the President of the United States." },
  afp: { name: "Agence France-Presse", kind: "OUTLET", wikidataId: "Q40464", aliases: [{ name: "AFP" }] },
  kcna: {
    name: "Korean Central News Agency",
    kind: "OUTLET",
    description: "State news agency of North Korea.",
    aliases: [{ name: "KCNA" }, { name: "조선중앙통신", language: "ko" }],
  },
  un: {
    name: "UN Panel of Experts on North Korea",
    kind: "ORGANISATION",
    description: "Panel established pursuant to Security Council resolution 1874 (2009).",
  },
  putin: {
    name: "Vladimir Putin",
    kind: "PERSON",
    description: "President of Russia.",
    wikidataId: "Q7747",
    aliases: [{ name: "Владимир Путин", language: "ru" }],
  },
  dempsey: {
    name: "Joseph Dempsey",
    kind: "PERSON",
    description: "Researcher, International Institute for Strategic Studies.",
  },
  yang: {
    name: "Yang Moo-jin",
    kind: "PERSON",
    description: "President of the University of North Korean Studies, Seoul.",
  },
  cho: {
    name: "Cho Han-bum",
    kind: "PERSON",
    description: "Senior research fellow, Korea Institute for National Unification.",
  },
  park: { name: "Park Won-gon", kind: "PERSON", description: "Professor, Ewha University." },
  cheong: { name: "Cheong Seong-chang", kind: "PERSON", description: "Researcher, Sejong Institute." },
  analysts: { name: "Analysts quoted by AFP", kind: "UNNAMED" },
  experts: { name: "Experts quoted by AFP", kind: "UNNAMED" },
} as const satisfies Record<string, DemoParty>;

export type PartyKey = keyof typeof PARTIES;
