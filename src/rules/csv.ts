/** A table as comma-separated values (RFC 4180). */

/** A cell. Text that a spreadsheet would run as a formula is given a quote mark before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text as CSV with CRLF line ends. The first row is the heading. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
