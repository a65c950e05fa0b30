import { notFound } from "next/navigation";
import { TalkList } from "@/app/desk/talk/_components/talk-list";
import { Section } from "@/components/layout/section";
import { listThreads } from "@/lib/comments/list-threads";
import { loadClaim } from "../load";
import { GoToComment, WRITE_ID } from "./_components/go-to-comment";

export default async function DiscussionPage({ params }: PageProps<"/desk/claims/[claimId]/discussion">) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const talk = await listThreads(actor, claim.id);
  if (talk === null) notFound();
  return (
    <div className="mx-auto max-w-[48rem] px-4 pb-16 md:px-5">
      <Section title="Discussion" rule={false}>
        <TalkList talk={talk} subject={{ kind: "CLAIM" }} writeId={WRITE_ID} />
      </Section>
      <GoToComment />
    </div>
  );
}
