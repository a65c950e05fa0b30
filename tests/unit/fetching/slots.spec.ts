import { expect, test } from "@playwright/test";
import { createSlots } from "@/lib/fetching/slots";

test("places are given up to the total and up to the share of one key, in order of arrival", async () => {
  const slots = createSlots(3, 2);
  const held = [await slots.acquire("a", 50), await slots.acquire("a", 50)];
  const order: string[] = [];
  const third = slots.acquire("a", 1_000).then((release) => {
    order.push("a");
    return release;
  });
  const other = await slots.acquire("b", 50);
  expect(other).not.toBeNull();
  const waitingB = slots.acquire("b", 1_000).then((release) => {
    order.push("b");
    return release;
  });
  held[0]?.();
  await third;
  expect(order).toEqual(["a"]);
  other?.();
  await waitingB;
  expect(order).toEqual(["a", "b"]);
});

test("waiting ends with nothing after its time, and a late release wakes nobody twice", async () => {
  const slots = createSlots(1, 1);
  const release = await slots.acquire("a", 10);
  expect(await slots.acquire("a", 20)).toBeNull();
  release?.();
  release?.();
  const next = await slots.acquire("a", 20);
  expect(next).not.toBeNull();
  expect(await slots.acquire("a", 20)).toBeNull();
});
