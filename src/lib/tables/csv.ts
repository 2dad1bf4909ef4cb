/**
 * Tables as comma-separated values (RFC 4180): for programs as they are, for spreadsheets so that they open right.
 *
 * Hand-made because: Papa Parse escapes formulas without regard to numbers.
 */

type Rows = readonly (readonly string[])[];

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV for programs, with CRLF line ends: neither mark nor escape. The first row is the heading. */
export const writeCsv = (rows: Rows): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** What begins so may be run as a formula. Signs of full width are read as signs by some spreadsheets. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
/** A number, with signs between its digits as languages write them. */
const NUMBER = /^\s*[+-]?(?:\d+(?:[.,' \u00a0\u202f]\d+)*|[.,]\d+)(?:e[+-]?\d+)?\s*%?\s*$/iu;

/** Text that a spreadsheet would run as a formula, with an apostrophe before it. A number stays a number. */
const harmless = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

/** Spreadsheets take a file without this mark for one of the letters of Western Europe. */
const UTF8_MARK = '\ufeff';

/** Rows as CSV for spreadsheets: marked as UTF-8, and nothing in it runs. The first row is the heading. */
export const writeSheet = (rows: Rows): string => UTF8_MARK + writeCsv(rows.map((row) => row.map(harmless)));
