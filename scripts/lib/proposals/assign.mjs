/**
 * The best one-to-one assignment of rows to columns: as many pairs as possible, then the largest sum of weights. `weight(row,
 * column)` is 0 where they cannot be a pair, else 10 and something less than 2. Returns for each row its column or -1.
 */
export function assign(rows, columns, weight) {
  const edges = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = weight(row, column);
      if (value > 0) edges.push({ row, column, value });
    }
  }
  const columnOf = Array(rows).fill(-1);
  while (augment(edges, columnOf, columns));
  return columnOf;
}

/** Takes the path of free and taken edges that adds most (Bellman and Ford); false when none adds anything. */
function augment(edges, columnOf, columns) {
  const gain = columnOf.map((column) => (column < 0 ? 0 : Number.NEGATIVE_INFINITY));
  const reached = Array(columns).fill(Number.NEGATIVE_INFINITY);
  const from = Array(columns).fill(-1);
  const rowOf = Array(columns).fill(-1);
  const taken = Array(columns).fill(0);
  columnOf.forEach((column, row) => {
    if (column < 0) return;
    rowOf[column] = row;
    taken[column] = edges.find((edge) => edge.row === row && edge.column === column).value;
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (const { row, column, value } of edges) {
      if (columnOf[row] === column || gain[row] + value <= reached[column] + 1e-9) continue;
      reached[column] = gain[row] + value;
      from[column] = row;
      changed = true;
      if (rowOf[column] >= 0) gain[rowOf[column]] = reached[column] - taken[column];
    }
  }
  const free = reached.map((sum, column) => (rowOf[column] < 0 ? sum : Number.NEGATIVE_INFINITY));
  const best = Math.max(0, ...free);
  if (best <= 0) return false;
  for (let column = free.indexOf(best); column >= 0; ) {
    const row = from[column];
    const before = columnOf[row];
    columnOf[row] = column;
    column = before;
  }
  return true;
}
