import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { requireActor } from "@/lib/auth/require-actor";
import { listClockTargets } from "@/lib/claims/change-clock-target";
import { TargetForm } from "./_components/target-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const targets = await listClockTargets(await requireActor());
  if (targets === null) notFound();
  return (
    <>
      <PageHeader title="Settings" />
      <div className="px-4 pb-16 md:px-5">
        <Section title="Time for a claim" aside="By priority, in hours of the desk’s own time" rule={false}>
          <p className="mb-4 max-w-prose text-muted">
            A claim’s clock starts when its checking starts, pauses while the answer of a party is awaited, and ends
            when the claim is published or leaves the desk. A due time that somebody sets for a claim wins over these. A
            change holds at once.
          </p>
          <div className="grid max-w-md gap-6">
            {targets.map((target) => (
              <TargetForm key={`${target.id}.${target.version}`} target={target} />
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
