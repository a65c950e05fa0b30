import { importDossier } from "./demo/import-dossier";
import { joinDemoMembers } from "./demo/members";
import { tellStories } from "./demo/stories";

/**
 * The demonstration: three members, an article retold in our own words, and its claims in every stage. Everything goes through the domain
 * functions, so that the demonstration keeps the same rules and leaves the same events as a desk's own work.
 */
const { members, passwords } = await joinDemoMembers();
const dossier = await importDossier(members);
await tellStories(members, dossier);
for (const line of passwords) console.log(line);
process.exit(0);
