"use client";

import { createContext, type ReactNode } from "react";

/** What opens the talk about a passage, by the passage's id; made on the server. */
export const PassageTalk = createContext<Readonly<Record<string, ReactNode>>>({});
