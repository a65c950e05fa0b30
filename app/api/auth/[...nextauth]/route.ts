import { authGet, authPost } from "@/lib/next/auth-route";

export { authGet as GET, authPost as POST };
