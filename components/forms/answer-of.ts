import { type Failure, ok, type Result } from "@/lib/shared/result";

/** What a route of the desk answered: its data, or the refusal that it carries. Throws when the answer is no JSON. */
export async function answerOf<T>(response: Response): Promise<Result<T>> {
  const body: unknown = await response.json();
  return response.ok ? ok(body as T) : (body as Failure);
}
