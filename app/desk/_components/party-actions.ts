import { createPartyAction, findPartiesAction } from "../parties/actions";

/** How every form of the desk finds parties and records one on the spot. */
export const PARTIES = { find: findPartiesAction, create: createPartyAction };
