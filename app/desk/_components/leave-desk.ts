import { clearDrafts } from "@/components/forms/draft-store";
import { notify } from "@/components/ui/toast";
import { requestSignOut } from "./request-sign-out";

/** Signs out and leaves no draft behind in this browser. Says so when the desk did not answer. */
export async function leaveDesk(): Promise<void> {
  const result = await requestSignOut();
  if (!result.ok) return notify(result.message);
  clearDrafts();
  window.location.assign("/sign-in?out=1");
}
