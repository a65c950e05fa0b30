"use client";

import { useEffect, useRef } from "react";
import { whenSettled } from "@/components/ui/settled";
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
  // Two buttons pressed one after the other: the second is decided on what the first has made of the record.
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const press = () => whenSettled(() => void run(latest.current));
  return (
    <div className="grid gap-2">
      <BusyButton {...props} pending={pending} onClick={press} />
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  );
}
