import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { previewImport } from "@/lib/exchange/preview-import";
import { isUuid } from "@/lib/shared/uuid";
import { ImportSteps } from "./_components/import-steps";

export const metadata: Metadata = { title: "Import claims" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Imports claims from a CSV file. The file's id stands in the address, so that the page can be left and opened again. */
export default async function ImportClaimsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { file } = await searchParams;
  const preview = typeof file === "string" && isUuid(file) ? await previewImport(actor, file) : null;
  return (
    <>
      <PageHeader
        above={
          <p className="meta">
            <Link href="/desk/claims">Claims</Link>
          </p>
        }
        title="Import claims"
      />
      <div className="mx-auto max-w-[60rem] px-4 py-6 md:px-5">
        <ImportSteps
          initial={preview?.ok ? preview.data : null}
          missing={preview !== null && !preview.ok ? preview.message : null}
        />
      </div>
    </>
  );
}
