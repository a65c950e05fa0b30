import { expect, test } from "@playwright/test";
import { readRecords } from "@/lib/exchange/read-records";

async function read(text: string, size: number, separator = ",") {
  async function* parts() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: string[] = [];
  for await (const { row, cells, broken } of readRecords(parts(), separator))
    rows.push(`${row} ${broken === null ? cells.join("|") : `broken ${broken}`}`);
  return rows;
}

const SIZES = [1, 2, 3, 7, 64, 100_000];

for (const size of SIZES)
  test(`records come whole, whatever their line ends, in parts of ${size}`, async () => {
    expect(await read('a,b\r\n"x\r\n""y""",2\r\n\r\n3,é\r4,5\n6,"7"', size)).toEqual([
      "1 a|b",
      '2 x\r\n"y"|2',
      "3 ",
      "4 3|é",
      "5 4|5",
      "6 6|7",
    ]);
  });

for (const size of SIZES)
  test(`an unclosed quotation mark costs its own row alone, in parts of ${size}`, async () => {
    const text = 'a,b\n1,2\n"abc,def\n"ghi",4\n5,he said "no"\n7,"x\n8,9\n"10\n';
    expect(await read(text, size)).toEqual([
      "1 a|b",
      "2 1|2",
      '3 broken "abc,def',
      "4 ghi|4",
      '5 5|he said "no"',
      '6 broken 7,"x',
      "7 8|9",
      '8 broken "10',
    ]);
  });

test("a mark that is never closed before a long text does not hold all of it", async () => {
  const line = `${"x".repeat(90)},y\n`;
  const rows = await read(`a,b\n"open,1\n${line.repeat(20_000)}`, 65_536);
  expect(rows).toHaveLength(20_002);
  expect(rows[1]).toBe('2 broken "open,1');
  expect(rows.at(-1)).toBe(`20002 ${"x".repeat(90)}|y`);
});

test("a text of nothing but line ends leaves the thread to others between its slices", async () => {
  let turns = 0;
  let reading = true;
  const count = () => {
    turns += 1;
    if (reading) setImmediate(count);
  };
  setImmediate(count);
  expect(await read("\n".repeat(200_000), 200_000)).toHaveLength(200_000);
  reading = false;
  expect(turns).toBeGreaterThan(10);
});

test("semicolons and tabs separate as well", async () => {
  expect(await read("a;b\n1;2,5\n", 5, ";")).toEqual(["1 a|b", "2 1|2,5"]);
  expect(await read("a\tb\n1\t2\n", 5, "\t")).toEqual(["1 a|b", "2 1|2"]);
});

test("an error of the text itself is thrown", async () => {
  async function* failing() {
    yield "a,b\n1,";
    throw new Error("the disk is gone");
  }
  const records = readRecords(failing(), ",");
  await expect(
    (async () => {
      for await (const _ of records);
    })(),
  ).rejects.toThrow("the disk is gone");
});
