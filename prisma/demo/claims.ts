import type { AssertionMode, ClaimKind, Risk } from "@/lib/db/generated/enums";
import type { PartyKey } from "./parties";

export type DemoClaim = {
  key: string;
  statement: string;
  kind: ClaimKind;
  by: PartyKey;
  capacity?: string;
  mode?: AssertionMode;
  /** The sentence of the digest that carries it, or enough of it to be found. */
  passage: string;
  topics: string[];
  risk?: Risk;
  event?: { precision: "DAY" | "MONTH" | "YEAR"; from: string };
  said?: { precision: "DAY" | "MONTH"; from: string };
  concerns?: PartyKey[];
  /** Where it is left: the stories of the others are in stories.ts. */
  end?: "INBOX" | "CHECKING" | { declined: string } | { duplicateOf: string } | { announcedAndWithdrawn: string };
};

const OPINION = "Not checkable: an opinion. It stays in the article with its author.";

/** Thirty-two claims of the article, in the project's own words and as claimed. */
export const CLAIMS: DemoClaim[] = [
  { key: "in-russia", statement: "Kim Jong Un travelled to Russia in September 2023 to meet Vladimir Putin", kind: "FACT", by: "afp", passage: "On that Tuesday Kim Jong Un was in Russia for a meeting with Vladimir Putin", topics: ["Diplomacy"], event: { precision: "MONTH", from: "2023-09-01" } },
  { key: "arms-deal", statement: "North Korea and Russia may agree on arms for the war in Ukraine", kind: "PREDICTION", by: "us", passage: "Washington had warned that the two countries might agree on arms for the war in Ukraine.", topics: ["Arms"], concerns: ["dprk", "russia"], end: "CHECKING" },
  { key: "no-arms", statement: "North Korea has supplied no arms to Russia", kind: "FACT", by: "dprk", passage: "North Korea has said more than once that it supplied no arms to Russia.", topics: ["Arms", "Sanctions"], risk: "SENSITIVE", end: "CHECKING" },
  { key: "may-change", statement: "North Korea's position on arming Russia could change within days", kind: "PREDICTION", by: "experts", mode: "UNNAMED_OFFICIAL", passage: "Experts quoted by the agency thought that this position might change within days.", topics: ["Arms"], concerns: ["dprk"], end: "INBOX" },
  { key: "train", statement: "Kim Jong Un's armoured train left Pyongyang on the evening of 10 September 2023", kind: "FACT", by: "afp", passage: "Kim's armoured train left Pyongyang station on the Sunday evening, the agency reported.", topics: ["Diplomacy"], event: { precision: "DAY", from: "2023-09-10" }, end: "INBOX" },
  { key: "will-meet", statement: "Putin will meet Kim in the Russian Far East in the week of 11 September 2023", kind: "COMMITMENT", by: "russia", capacity: "Kremlin", passage: "The Kremlin confirmed that Putin would receive Kim later that week in the Russian Far East.", topics: ["Diplomacy"], event: { precision: "MONTH", from: "2023-09-01" } },
  { key: "begging", statement: "By meeting Kim, Putin is begging for help", kind: "OPINION", by: "us", passage: "On the Monday the United States called Putin's wish to meet Kim a sign of begging for help.", topics: ["Diplomacy"], end: { declined: OPINION } },
  { key: "sanctions", statement: "Any arms deal between North Korea and Russia could lead to American sanctions", kind: "COMMITMENT", by: "us", passage: "It repeated that any arms deal could lead to American sanctions.", topics: ["Sanctions"], end: "INBOX" },
  { key: "wagner", statement: "North Korea supplied rockets and missiles to Russia in 2022, for use by Wagner", kind: "FACT", by: "us", capacity: "US government", passage: "Earlier in September the United States said that North Korea, whatever it denied, had supplied infantry rockets and missiles to Russia in 2022, for use by the Wagner group.", topics: ["Arms", "Sanctions"], event: { precision: "YEAR", from: "2022-01-01" }, said: { precision: "MONTH", from: "2023-09-01" }, concerns: ["dprk", "wagner"] },
  { key: "wants-shells", statement: "Moscow would most want artillery shells that fit the guns it already has", kind: "OPINION", by: "dempsey", capacity: "Researcher, IISS", passage: "Moscow would above all want artillery shells that fit the guns it already has.", topics: ["Arms"], end: { declined: OPINION } },
  { key: "stockpile", statement: "North Korea probably holds the largest stock of Soviet-pattern shells and guns usable by Russia", kind: "FACT", by: "dempsey", capacity: "Researcher, IISS", passage: "In his judgement North Korea probably holds the largest stock of Soviet-pattern shells and guns from which Russia could refill its depots.", topics: ["Arms"], end: "CHECKING" },
  { key: "camps", statement: "After the summit the rivalry between the two camps in East Asia will sharpen", kind: "PREDICTION", by: "yang", capacity: "President, University of North Korean Studies", passage: "expected the rivalry of two camps, Seoul, Washington and Tokyo on one side, Pyongyang, Beijing and Moscow on the other, to sharpen after the summit.", topics: ["Diplomacy"], end: "INBOX" },
  { key: "denuclearisation", statement: "Denuclearisation and peace on the Korean peninsula would then be further off than now", kind: "PREDICTION", by: "yang", capacity: "President, University of North Korean Studies", passage: "Denuclearisation and peace on the peninsula would then be still further off, he said.", topics: ["Nuclear"], end: "INBOX" },
  { key: "everything", statement: "Russia has everything that North Korea needs", kind: "OPINION", by: "analysts", mode: "UNNAMED_OFFICIAL", passage: "Analysts told the agency that Russia has everything that an impoverished North Korea needs.", topics: ["Trade"], end: { declined: OPINION } },
  { key: "exports", statement: "Russia exports food, fertiliser and energy", kind: "FACT", by: "cho", capacity: "Senior research fellow, KINU", passage: "Russia exports food, fertiliser and energy.", topics: ["Trade"], end: "CHECKING" },
  { key: "technology", statement: "North Korea could ask Russia for technology for its arms industry", kind: "PREDICTION", by: "dempsey", capacity: "Researcher, IISS", passage: "Pyongyang might also ask for technology and manufacturing knowledge for its arms industry, Dempsey added.", topics: ["Arms"], concerns: ["dprk", "russia"], end: "INBOX" },
  { key: "diplomat", statement: "A North Korean diplomat in Moscow helped to procure ballistic missile technology", kind: "FACT", by: "un", mode: "DOCUMENT", passage: "A United Nations report of 2022 described how a North Korean diplomat in Moscow helped to procure ballistic missile technology.", topics: ["Sanctions"], concerns: ["dprk"], said: { precision: "MONTH", from: "2022-03-01" }, end: "CHECKING" },
  { key: "steel", statement: "The diplomat tried to obtain three tonnes of steel for North Korea's submarine programme", kind: "FACT", by: "un", mode: "DOCUMENT", passage: "The same diplomat tried to obtain three tonnes of steel for the submarine programme, according to the report.", topics: ["Sanctions"], concerns: ["dprk"], said: { precision: "MONTH", from: "2022-03-01" } },
  { key: "message", statement: "North Korea could use the visit as a message to China", kind: "PREDICTION", by: "afp", passage: "The visit could also be a message to China, the agency wrote.", topics: ["Diplomacy"], end: "INBOX" },
  { key: "pendulum", statement: "Since the Cold War North Korea has swung between China and the Soviet Union to gain the most from both", kind: "FACT", by: "park", capacity: "Professor, Ewha University", passage: "said that North Korea has swung between China and the Soviet Union since the Cold War to gain the most from both.", topics: ["History"], end: "INBOX" },
  { key: "pendulum-now", statement: "North Korea is swinging between China and Russia again", kind: "OPINION", by: "park", capacity: "Professor, Ewha University", passage: "He thought that he could see some of it again.", topics: ["Diplomacy"], end: { declined: OPINION } },
  { key: "backer", statement: "Moscow was a crucial backer of North Korea for decades", kind: "FACT", by: "afp", passage: "For decades Moscow was a crucial backer of North Korea, and the ties go back to the founding of the state.", topics: ["History"], end: "INBOX" },
  { key: "funding", statement: "The Soviet Union cut its funding of North Korea in the 1980s as it sought reconciliation with Seoul", kind: "FACT", by: "afp", passage: "The Soviet Union cut its funding in the 1980s, when it sought reconciliation with Seoul.", topics: ["History"], end: "INBOX" },
  { key: "summit-2000", statement: "Russia and North Korea held their first summit in 2000 and signed a joint declaration", kind: "FACT", by: "afp", passage: "Russia and North Korea held their first summit in 2000 and signed a joint declaration there.", topics: ["History"], event: { precision: "YEAR", from: "2000-01-01" } },
  { key: "visit-2019", statement: "Kim Jong Un made his first official visit to Russia in 2019", kind: "FACT", by: "afp", passage: "Kim Jong Un made his first official visit to Russia in 2019.", topics: ["History"], event: { precision: "YEAR", from: "2019-01-01" } },
  { key: "no-statement", statement: "Kim and Putin issued no joint statement in 2019", kind: "FACT", by: "afp", passage: "He and Putin issued no joint statement that time.", topics: ["History"], event: { precision: "YEAR", from: "2019-01-01" }, end: "INBOX" },
  { key: "rockets-again", statement: "North Korea's support for Russia included rockets and missiles", kind: "FACT", by: "us", passage: "Washington says that this support included rockets and missiles.", topics: ["Arms"], end: { duplicateOf: "wagner" } },
  { key: "putin-praise", statement: "North Korea gives firm support to the operation against Ukraine", kind: "OPINION", by: "putin", capacity: "President of Russia", passage: "In July 2023 Putin praised Pyongyang for its firm support of the operation against Ukraine.", topics: ["Diplomacy"], said: { precision: "MONTH", from: "2023-07-01" }, end: "INBOX" },
  { key: "price", statement: "North Korea would pay a price if it gave Russia weapons for the war", kind: "COMMITMENT", by: "whiteHouse", mode: "DIRECT_QUOTE", passage: "The White House had warned a week earlier that North Korea would pay a price if it gave Russia weapons for the war.", topics: ["Sanctions"], said: { precision: "MONTH", from: "2023-09-01" }, concerns: ["dprk"], end: "CHECKING" },
  { key: "officials", statement: "Leading military officials responsible for arms production and space technology travelled with Kim", kind: "FACT", by: "kcna", mode: "DOCUMENT", passage: "Leading military officials travelled with him, among them those responsible for arms production and space technology, it added.", topics: ["Diplomacy", "Arms"], end: "CHECKING" },
  { key: "longer-war", statement: "Wider military cooperation would make a long war in Ukraine more likely", kind: "PREDICTION", by: "cheong", capacity: "Researcher, Sejong Institute", passage: "told the agency that wider military cooperation would make a long war in Ukraine more likely.", topics: ["War in Ukraine"], end: "INBOX" },
  { key: "trace", statement: "If arms are shipped, the international community has to trace them", kind: "OPINION", by: "cheong", capacity: "Researcher, Sejong Institute", passage: "If arms were shipped, it would fall to the international community to trace them.", topics: ["Arms"], end: { announcedAndWithdrawn: "It says what ought to be done and not what is so: there is nothing to check." } },
];
