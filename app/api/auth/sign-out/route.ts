import { signOutRoute } from "@/lib/next/sign-out-route";

export { signOutRoute as POST };
