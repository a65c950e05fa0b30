import type { Metadata } from "next";
import { Door } from "@/components/layout/door";
import { Callout } from "@/components/ui/callout";
import { ButtonLink } from "@/components/ui/link";
import { findInvite } from "@/lib/members/find-invite";
import { INVITE_STATE_WORDS, type InvitePurpose, MEMBER_ROLE_HINTS, MEMBER_ROLE_LABELS } from "@/lib/members/labels";
import { JoinForm } from "./_components/join-form";

export const metadata: Metadata = { title: "Join the desk", robots: { index: false, follow: false } };

const TITLES: Record<InvitePurpose, string> = {
  INVITE: "Join the desk",
  FIRST_ADMIN: "Set up this desk",
  PASSWORD_RESET: "Set a new password",
};

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invite = await findInvite(token);
  if (invite.state !== "open") {
    return (
      <Door title="This link does not work">
        <Callout tone="alert">{INVITE_STATE_WORDS[invite.state]}</Callout>
        <div>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </div>
      </Door>
    );
  }
  const { purpose, email, name, role } = invite;
  return (
    <Door title={TITLES[purpose]}>
      {purpose === "PASSWORD_RESET" ? (
        <p>A new password for {name}. Where you are signed in now, you will be signed out.</p>
      ) : (
        <p>
          You join as <b>{MEMBER_ROLE_LABELS[role].toLowerCase()}</b>. {MEMBER_ROLE_HINTS[role]}
        </p>
      )}
      <JoinForm token={token} email={email} name={name} resets={purpose === "PASSWORD_RESET"} />
    </Door>
  );
}
