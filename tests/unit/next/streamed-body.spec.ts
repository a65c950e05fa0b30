import { expect, test } from "@playwright/test";
import { streamedBody } from "@/lib/next/streamed-body";

test("a reader that takes a little now and then does not hold what is read for ever", async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield "a part\n";
    } finally {
      ended = true;
    }
  }
  const reader = streamedBody(endless(), { withinMs: 100 }).getReader();
  const started = Date.now();
  const slowly = async () => {
    while (Date.now() - started < 5_000) {
      await reader.read();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await expect(slowly()).rejects.toThrow("not taken");
  expect(ended).toBe(true);
});
