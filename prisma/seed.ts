import { importDossier } from "./demo/import-dossier";
import { joinDemoMembers } from "./demo/members";
import { tellStories } from "./demo/stories";

/**
 * The demonstration: three members, an article retold in our own words, and its claims in every stage. Everything goes through the domain
 * functions, so that the demonstration keeps the same rules and leaves the same events as a desk's own work.
 */
const { members, credentials } = await joinDemoMembers();
const dossier = await importDossier(members);
await tellStories(members, dossier);
for (const { role, email, password } of credentials) {
  console.log(`Demo ${role.toLowerCase().padEnd(8)} ${email}  ${password}`);
}
process.exit(0);
