import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { ImportForm } from "./_components/import-form";

export const metadata: Metadata = { title: "Import an article" };

/** Imports an article from a pasted text, a file or an address. */
export default async function NewArticlePage() {
  await requireActor();
  return (
    <>
      <PageHeader
        above={
          <p className="meta">
            <Link href="/desk/articles">Articles</Link>
          </p>
        }
        title="Import an article"
      />
      <div className="mx-auto max-w-[78rem] px-4 py-6 md:px-5">
        <ImportForm />
      </div>
    </>
  );
}
