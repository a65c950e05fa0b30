import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the scripts of the page have come: false while it is only the server's answer. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
