/** A plain-text table: words to the left, numbers and the heads of their columns to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  console.log(`\n${title}\n`);
  const isNumeric = header.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => format(row[i]).length)));
  for (const row of [header, ...rows]) {
    const line = row.map((cell, i) => {
      const width = widths[i] ?? 0;
      return isNumeric[i] === true ? format(cell).padStart(width) : format(cell).padEnd(width);
    });
    console.log(`  ${line.join('  ').trimEnd()}`);
  }
}

function format(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2);
}
