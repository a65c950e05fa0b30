import { Search } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { loadDesk } from "./_data/load-desk";

const LINKS = [
  { href: "/claims", label: "Claims" },
  { href: "/parties", label: "Parties" },
  { href: "/corrections", label: "Corrections" },
  { href: "/methodology", label: "How we check" },
];

export async function generateMetadata(): Promise<Metadata> {
  const { name, origin } = await loadDesk();
  return {
    metadataBase: new URL(origin),
    openGraph: { siteName: name, type: "website", locale: "en" },
    twitter: { card: "summary" },
  };
}

/** The frame of everything that readers see. On a demonstration, every page says so first. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { demo } = await loadDesk();
  return (
    <PublicShell
      strip={demo ? "Demonstration record. It shows how the desk works and is not a published fact check." : undefined}
      links={LINKS}
      search={
        <a href="/claims?focus=search" className="block py-1 hover:underline">
          <Search aria-hidden /> Search
        </a>
      }
      footer={
        <>
          <p>A denial is not evidence, and a verdict does not erase a denial. Both stand here, dated.</p>
          <a href="/methodology" className="link">
            How we check
          </a>
          <a href="/corrections" className="link">
            Corrections
          </a>
          <a href="/sign-in" className="link" rel="nofollow">
            Desk
          </a>
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
