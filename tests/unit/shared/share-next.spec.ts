import { expect, test } from "@playwright/test";
import { shareNext } from "@/lib/shared/share-next";

/** Calls that wait until they are told to answer; `begun` counts them. */
function questions() {
  const begun: { key: string; answer: (value: string) => void; refuse: (error: Error) => void }[] = [];
  const ask = shareNext((key) => new Promise<string>((answer, refuse) => begun.push({ key, answer, refuse })));
  return { begun, ask };
}

const settle = () => new Promise((done) => setImmediate(done));

test("who comes while a call is under way waits for the next, which all of them share", async () => {
  const { begun, ask } = questions();
  const first = ask("a");
  const later = [ask("a"), ask("a")];
  expect(begun).toHaveLength(1);
  begun[0]?.answer("old");
  expect(await first).toBe("old");
  await settle();
  expect(begun).toHaveLength(2);
  const last = ask("a");
  begun[1]?.answer("new");
  expect(await Promise.all(later)).toEqual(["new", "new"]);
  await settle();
  begun[2]?.answer("newest");
  expect(await last).toBe("newest");
});

test("other keys do not wait, and a call that fails fails for those who shared it alone", async () => {
  const { begun, ask } = questions();
  const [a, b, waiting] = [ask("a"), ask("b"), ask("a")];
  expect(begun.map(({ key }) => key)).toEqual(["a", "b"]);
  begun[0]?.refuse(new Error("the database is away"));
  begun[1]?.answer("b");
  await expect(a).rejects.toThrow("the database is away");
  expect(await b).toBe("b");
  await settle();
  begun[2]?.answer("back");
  expect(await waiting).toBe("back");
  const fresh = ask("a");
  expect(begun).toHaveLength(4);
  begun[3]?.answer("again");
  expect(await fresh).toBe("again");
});
