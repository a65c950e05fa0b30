/** Prints the figures of one article, or of all, in one line. */
export function printFigures(name, figures) {
  const parts = Object.entries(figures).map(([key, value]) => {
    if (value === null) return `${key} -`;
    return `${key} ${Number.isInteger(value) && value > 1 ? value : value.toFixed(3)}`;
  });
  console.log(`${name.padEnd(14)}${parts.join(" · ")}`);
}

/** Prints everything that was missed, proposed in vain or read otherwise in one article. */
export function printMisses({ misses }) {
  for (const miss of misses) console.log(`    ${miss.replace(/\s+/g, " ")}`);
}
