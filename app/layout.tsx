import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SITE_ICON } from "@/components/layout/site-icon";
import { chosenTheme } from "@/components/layout/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Gainsay", template: "%s · Gainsay" },
  description: "The record of contested claims: who said it, who denies it, and what the evidence shows.",
  icons: { icon: SITE_ICON },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#111315" },
  ],
};

/** The document. The theme comes from the cookie, so that the first paint is right without a script. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
