const words = (list: string) => new Set(list.split(" "));

export const DETERMINERS = words(
  "the a an this that these those my your his her its our their some any no every each another such one two three four five six seven eight nine ten several many most few both all other more",
);
export const BE = words("is are was were be been being 's 're am isn't aren't wasn't weren't");
export const HAVE = words("has have had having hasn't haven't hadn't");
export const MODALS = words("will would can could may might must shall should won't wouldn't can't couldn't cannot");
export const DO = words("do does did don't doesn't didn't");
export const NEGATIONS = words(
  "not never no n't neither nor none nobody nothing didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't can't cannot couldn't",
);
export const SUBORDINATORS = words(
  "while whereas although though because since unless until if when as after before whether where even once",
);
export const COORDINATORS = words("and but or nor yet so plus");
export const RELATIVES = words("who which whose whom that where");
export const PREPOSITIONS = words(
  "of in on at by for from with to about over under into after before during since through against between among amid despite following within without near behind across around towards toward upon until per via as like outside inside beyond off out up down",
);
export const PRONOUNS = words("he she it they we i you");
export const POSSESSIVES = words("his her its their our my your");
export const TIME_WORDS = words(
  "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays january february march april may june july august september october november december today yesterday tomorrow tonight overnight earlier later recently previously week month year morning afternoon evening night weekend day days weeks months years ago last next then now again meanwhile early late mid noon midnight jan feb mar apr jun jul aug sept sep oct nov dec hours minutes since spring summer autumn winter decade",
);
const ADVERBS = words(
  "also later then again too further earlier previously recently once twice always never often even still already now just only simply however meanwhile instead therefore thus yesterday today together first last since long though indeed nevertheless nonetheless moreover furthermore yet ever rather quite well soon twice strongly sometimes almost both all",
);

/** True for an adverb that may stand between a subject and its verb. */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (/^[a-z-]{3,}ly$/.test(word) && !NOT_ADVERBS.has(word));
}
const NOT_ADVERBS = words(
  "family ally italy rally supply reply assembly anomaly july sally billy emily kelly monopoly bully daily weekly monthly elderly",
);
