import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstantText } from "@/components/claims/date-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { buttonLook } from "@/components/ui/button-look";
import { Callout } from "@/components/ui/callout";
import { Facts } from "@/components/ui/facts";
import { OutsideLink } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { getCapture } from "@/lib/sources/get-capture";
import { CAPTURE_METHOD_LABELS } from "@/lib/sources/labels";
import type { CaptureRecord } from "@/lib/sources/types";

export const metadata: Metadata = { title: "Preserved copy" };

/** A preserved copy: its text, how it came and its hash. The bytes themselves are a file to save. */
export default async function CapturePage({ params }: PageProps<"/desk/captures/[captureId]">) {
  const actor = await requireActor();
  const found = await getCapture(actor, (await params).captureId);
  if (!found.ok) notFound();
  const capture = found.data;
  return (
    <>
      <PageHeader
        above={<span className="smallcaps">{capture.sha256 ? "Preserved copy" : "Failed copy"}</span>}
        title={<span dir="auto">{capture.source.title}</span>}
        actions={
          capture.sha256 ? (
            <a href={`/desk/captures/${capture.id}/raw`} download className={`${buttonLook()} no-underline`}>
              Save the file
            </a>
          ) : null
        }
      />
      <div className="mx-auto grid max-w-[70rem] gap-x-10 px-4 pb-16 md:px-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section title="What it says" rule={false}>
          <CaptureBody capture={capture} />
        </Section>
        <Section title="How it came" rule={false} className="lg:order-last">
          <Facts items={factsOf(capture)} />
        </Section>
      </div>
    </>
  );
}

function CaptureBody({ capture }: { capture: CaptureRecord }) {
  if (capture.sha256 === null) return <Callout tone="alert">{capture.failureMessage}</Callout>;
  if (capture.mediaType?.startsWith("image/"))
    return (
      // biome-ignore lint/performance/noImgElement: the optimiser would re-encode what is evidence because of its bytes
      <img src={`/desk/captures/${capture.id}/raw`} alt={`Copy of ${capture.source.title}`} className="bg-white" />
    );
  if (capture.text === null) return <p className="meta">Its text is not read here. Save the file to look at it.</p>;
  return (
    <div
      lang={capture.source.language ?? undefined}
      dir="auto"
      className="said max-w-[66ch] text-lg whitespace-pre-wrap"
    >
      {capture.text}
    </div>
  );
}

function factsOf(capture: CaptureRecord) {
  const { capturedAt, capturedBy, method, url, finalUrl, status, mediaType, size, sha256, headers } = capture;
  return [
    { term: "When", value: <InstantText at={capturedAt} /> },
    { term: "How", value: `${CAPTURE_METHOD_LABELS[method]}, by ${capturedBy}` },
    { term: "Link", value: url ? <OutsideLink href={url}>{url}</OutsideLink> : null },
    { term: "Led to", value: finalUrl && finalUrl !== url ? finalUrl : null },
    { term: "Status", value: status },
    { term: "Type", value: mediaType },
    { term: "Size", value: size === null ? null : `${size.toLocaleString("en")} bytes` },
    { term: "SHA-256", value: sha256 ? <span className="code break-all">{sha256}</span> : null },
    { term: "Last changed", value: headers["last-modified"] },
    { term: "Failure", value: capture.failureCode ? <span className="code">{capture.failureCode}</span> : null },
  ];
}
