// Prints a one-time link for the first admin while the desk has no active admin, and nothing otherwise. `npm start` runs it.
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { firstAdminLink } from "@/lib/members/first-admin-link";

const result = await firstAdminLink();
await db.$disconnect();
if (!result.ok) throw new Error(result.message);
if (result.data !== null) console.log(`First admin: ${env().APP_ORIGIN}${result.data.path}`);
