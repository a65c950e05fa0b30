import type { CueClass } from "../types";
import { inflect, type VerbForm } from "./inflect";

/**
 * `strong` verbs report whatever follows; `weak` ones ("add", "note", "find") only with a clause, a quotation or at the
 * end of one; `object` ones take a person or thing and a judgement ("called it", "accused her of").
 */
export type Strength = "strong" | "weak" | "object";

export type ReportingVerb = { lemma: string; cueClass: CueClass; strength: Strength; form: VerbForm };

const VERBS: Record<CueClass, Record<Strength, string>> = {
  say: {
    strong:
      "say tell announce claim assert insist admit acknowledge confirm contend declare testify concede maintain reiterate stress emphasise emphasize clarify confess avow proclaim attest certify vouch quip tweet swear",
    weak: "add state report write note explain comment remark reply respond answer recall recount reveal disclose relate post observe mention repeat affirm argue suggest imply joke continue conclude elaborate inform cite quote specify indicate hint signal underline underscore highlight boast brag complain lament verify remind outline notify interject shout whisper exclaim pronounce volunteer venture retort counter rejoin summarise summarize detail narrate chronicle reason muse murmur mutter sigh cry intone opine preach reflect reminisce wonder agree concur accept relay convey communicate assure guarantee tout document stipulate postulate posit rule hear decree snap bark growl thunder fume beam shrug laugh grin smile sob grumble moan groan stammer drawl yell scream roar gasp gush enthuse sneer sniff chuckle bellow splutter",
    object: "reassure attribute ascribe",
  },
  deny: {
    strong: "deny refute rebut repudiate disavow disclaim",
    weak: "disagree demur protest object",
    object: "reject dispute dismiss contest contradict discount rubbish debunk disown gainsay",
  },
  accuse: {
    strong: "allege",
    weak: "",
    object: "accuse blame charge implicate fault indict sue berate reproach suspect denounce",
  },
  predict: {
    strong: "predict forecast foresee prophesy warn caution",
    weak: "expect anticipate project reckon bet envisage envision fear guess speculate",
    object: "",
  },
  commit: {
    strong: "vow pledge threaten",
    weak: "promise undertake commit resolve offer agree",
    object: "",
  },
  opine: {
    strong: "opine",
    weak: "believe think feel consider hope worry regret doubt favour favor question apologise apologize suppose assume presume recommend demand want",
    object:
      "praise hail laud applaud welcome condemn criticise criticize slam blast deplore decry urge call label brand dub characterise characterize describe deride mock ridicule commend salute castigate lambast lambaste chide rebuke liken bemoan bewail endorse view regard portray depict slate savage scold chastise defend advocate advise thank congratulate commiserate",
  },
  evidence: {
    strong: "",
    weak: "show find suggest indicate reveal conclude demonstrate establish estimate calculate prove detect determine discover imply",
    object: "",
  },
};

// Verbs that tell how something is said, and that are said of much else: only a quotation makes them report.
const MANNERS = new Set(
  "snap bark growl thunder fume beam shrug laugh grin smile sob grumble moan groan stammer drawl yell scream roar gasp gush enthuse sneer sniff chuckle bellow splutter sigh cry".split(
    " ",
  ),
);

/** True for a verb of manner, which reports only beside a quotation: "snapped", "laughed". */
export function isManner(lemma: string): boolean {
  return MANNERS.has(lemma);
}

const table = new Map<string, ReportingVerb[]>();
for (const [cueClass, byStrength] of Object.entries(VERBS) as [CueClass, Record<Strength, string>][]) {
  for (const [strength, lemmas] of Object.entries(byStrength) as [Strength, string][]) {
    for (const lemma of new Set(lemmas.split(" ").filter(Boolean))) {
      for (const [form, is] of inflect(lemma)) {
        const verbs = table.get(form) ?? [];
        // The first class a verb is listed in is the one it has; forms of two verbs are rare and keep both.
        if (!verbs.some((verb) => verb.lemma === lemma)) verbs.push({ lemma, cueClass, strength, form: is });
        table.set(form, verbs);
      }
    }
  }
}

/** The reporting verb a lower-case word is a form of, or null. */
export function reportingVerb(word: string): ReportingVerb | null {
  return table.get(word)?.[0] ?? null;
}

// Forms that are at least as often nouns: a word before them decides.
const NOUNS_TOO = new Set(
  "claim claims report reports charge charges note notes comment comments remark remarks reply replies answer answers state states record records show shows text texts email emails cable cables radio detail details list lists estimate estimates forecast forecasts project projects promise promises vow vows pledge pledges demand demands question questions fear fears hope hopes doubt doubts attack attacks fault faults blame suspect suspects hit hits call calls label labels brand brands view views back backs offer offers resolve question complaint link links trace traces challenge challenges dispute disputes contest contests object objects protest protests point points present presents answer tweet tweets post posts quip joke jokes signal signals hint hints document documents regard regards praise rap blast slate discount broadcast broadcasts boast boasts cry cries sigh worry worries regret regrets mention find finds finding findings feeling hearing warning warnings meeting reading writing being saying reporting".split(
    " ",
  ),
);

/** True for a form that is a noun as often as a verb ("claims", "warning"). */
export function mayBeNoun(word: string): boolean {
  return NOUNS_TOO.has(word);
}
