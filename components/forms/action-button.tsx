"use client";

import { BusyButton, type BusyButtonProps } from "./busy-button";
import { FailureNotice } from "./failure-notice";
import { type Action, useAction } from "./use-action";

/** A button that runs one action with one input: no form around it. A refusal is shown below it. */
export function ActionButton<I, T>({
  action,
  input,
  onSuccess,
  ...props
}: Omit<BusyButtonProps, "type" | "pending" | "onClick"> & {
  action: Action<I, T>;
  input: I;
  onSuccess?: (data: T, input: I) => void;
}) {
  const { run, pending, failure } = useAction(action, { onSuccess });
  return (
    <div className="grid gap-2">
      <BusyButton {...props} pending={pending} onClick={() => void run(input)} />
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  );
}
