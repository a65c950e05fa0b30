"use client";

import { createContext, use } from "react";

const FormContext = createContext<{ pending: boolean }>({ pending: false });

export const FormProvider = FormContext;

/** Whether the form around is being sent. */
export function useFormPending(): boolean {
  return use(FormContext).pending;
}
