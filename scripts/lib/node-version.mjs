import { Stop } from "./project.mjs";

const END_OF_LIFE = {
  20: "2026-04-30",
  21: "2024-06-01",
  22: "2027-04-30",
  23: "2025-06-01",
  24: "2028-04-30",
  25: "2026-06-01",
  26: "2029-04-30",
};

function atLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (let index = 0; index < 3; index += 1) {
    if ((a[index] ?? 0) !== (b[index] ?? 0)) return (a[index] ?? 0) > (b[index] ?? 0);
  }
  return true;
}

/** Refuses a Node that is too old to run on, and returns a line of warning for one that should be replaced, or null. */
export function checkNode(versions = process.versions, today = new Date()) {
  if (!atLeast(versions.node, "20.19.0")) {
    throw new Stop(`Gainsay needs Node 20.19 or newer, and this is ${versions.node}. Node 24 is a good choice.`);
  }
  const reasons = [];
  const end = END_OF_LIFE[versions.node.split(".")[0]];
  if (end && today > new Date(end)) reasons.push(`has had no security fixes since ${end}`);
  // CVE-2026-111497: the Brotli decoder up to 1.2.0 can be made to write outside its memory.
  if (versions.brotli && !atLeast(versions.brotli, "1.2.1")) reasons.push("decodes Brotli unsafely (CVE-2026-111497)");
  if (reasons.length === 0) return null;
  return `Node ${versions.node} ${reasons.join(" and ")}. For more than a trial use Node 24.22.1 or newer.`;
}
