import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Door } from "@/components/layout/door";
import { Callout } from "@/components/ui/callout";
import { currentActor } from "@/lib/auth/current-actor";
import { originElsewhere } from "@/lib/next/origin-elsewhere";
import { ownPath } from "@/lib/shared/own-path";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Query = Promise<Record<string, string | string[] | undefined>>;

const NOTICES: Record<string, string> = {
  ended: "Your session has ended. Sign in again to go on where you were.",
  out: "You are signed out.",
  password: "Your password is set. Sign in with it.",
};

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const next = ownPath(query.next, "/desk");
  if ((await currentActor()) !== null) redirect(next);
  const elsewhere = originElsewhere((await headers()).get("host"));
  const notice = Object.keys(NOTICES).find((name) => query[name] === "1");
  return (
    <Door title="Sign in to the desk">
      {elsewhere !== null ? (
        <Callout tone="alert" role="alert">
          This desk is at{" "}
          <a href={`${elsewhere}/sign-in`} className="link">
            {elsewhere}
          </a>
          . Signing in works only there.
        </Callout>
      ) : null}
      {notice ? <Callout role="status">{NOTICES[notice]}</Callout> : null}
      <noscript>
        <Callout tone="alert">The desk works with JavaScript only. Switch it on for this site to sign in.</Callout>
      </noscript>
      <SignInForm next={next} />
      <p className="meta">Forgotten your password, or no account yet? An admin of the desk can send you a link.</p>
    </Door>
  );
}
