import { notify } from "@/components/ui/toast";

/** Puts the address of a claim into the clipboard. */
export async function copyClaimLink(code: string): Promise<void> {
  const address = `${window.location.origin}/desk/claims/${code}`;
  try {
    await navigator.clipboard.writeText(address);
    notify(`The link to ${code} is copied.`);
  } catch {
    // Without permission to the clipboard, the person can still select it.
    window.prompt(`The link to ${code}`, address);
  }
}
