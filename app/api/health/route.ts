import { checkHealth } from "@/lib/next/check-health";

// Asked of the running server each time, never answered from the build.
export const dynamic = "force-dynamic";

/** 200 when the server can do its work, else 503, for load balancers and `npm start`. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
