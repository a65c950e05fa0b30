import type { CSSProperties } from "react";
import type { Pin } from "./table-types";

/** How far from the start of the table a cell is kept, as a variable: on a card it is kept nowhere. */
export function pinStyle(pin: Pin): CSSProperties | undefined {
  return pin ? ({ "--pin": `${pin.start}px` } as CSSProperties) : undefined;
}
