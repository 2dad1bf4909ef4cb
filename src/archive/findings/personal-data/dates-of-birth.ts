/** Finds dates that are said to be somebody's birth. A date alone is none. */

const MONTH =
  '(?:jan|feb|fév|mar|mär|mrz|apr|avr|may|mai|jun|juin|jul|juil|aug|aoû|aou|sep|oct|okt|nov|dec|dez|déc)\\p{L}{0,7}\\.?';
const YEAR = '(?:(?:19|20)\\d{2}|\\d{2})';
const DATE = new RegExp(
  '(?<!\\d|\\d[./-])(?:' +
    [
      `\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?:\\s{1,2}(?:of\\s)?|-)${MONTH},?(?:\\s{1,2}|-)${YEAR}`,
      `${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d{2}`,
      '(?:19|20)\\d{2}-\\d{2}-\\d{2}',
      `\\d{1,2} ?[/. -] ?\\d{1,2} ?[/. -] ?${YEAR}`,
      '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}',
    ].join('|') +
    ')(?!\\d|[./-]\\d)',
  'giu',
);
const BORN =
  /(?:\bborn\b|\bdate\s+of\s+birth\b|\bd\.?\s?o\.?\s?b\b\.?|\bbirth\s?da(?:te|y)\b|\bgeb(?:oren|urtsdatum|urtstag)?\b\.?|(?<!\p{L})née?s?(?!\p{L})|\bdate\s+de\s+naissance\b|(?<=[(,]\s?)\*(?=\s?$))(?<between>[^]{0,60})$/iu;
/** Words by which a date is a limit for many people, and something that comes between. */
const OF_MANY =
  /\b(?:before|after|between|since|until|from|earlier|later|vor|nach|seit|ab|bis|avant|après|depuis|entre)\b|\d{2}|[!?;]|\.\s+\p{Lu}|\n\s*\n/iu;
const AFTER =
  /^[ ,;:\n(-]{0,4}(?:(?:in \p{Lu}\p{L}{1,20} )?geboren\b|date\s+of\s+birth|d\.?o\.?b\b|date\s+de\s+naissance)/iu;

export function datesOfBirth(text: string): Array<{ start: number; end: number }> {
  return [...text.matchAll(DATE)].flatMap(({ index: start, 0: date }) => {
    const end = start + date.length;
    const between = BORN.exec(text.slice(Math.max(0, start - 80), start))?.groups?.['between'];
    const said = between !== undefined && !OF_MANY.test(between);
    return said || AFTER.test(text.slice(end, end + 40)) || inColumn(text, start) ? [{ start, end }] : [];
  });
}

/** How many characters of a table are looked through for the heading of a column. */
const TABLE = 1500;

/** What parts the cells of a table in a text. */
const CELLS = /\||\t|;| {2}/u;

/** Whether a date is in a row of a table whose heading has such a column: no empty line is between. */
function inColumn(text: string, start: number): boolean {
  const block = text
    .slice(Math.max(0, start - TABLE), start)
    .split(/\n\s*\n/u)
    .at(-1)!;
  const lines = block.split('\n');
  const [heading = '', row = ''] = [lines[0], lines.at(-1)];
  return (
    lines.length > 1 &&
    lines.every((line) => line.length < 200 && !/[.!?]\s+\p{Lu}/u.test(line)) &&
    (CELLS.test(heading) ? CELLS.test(row) : heading.split(/\s+/u).length < 8) &&
    !/\d{2}/u.test(heading) &&
    /\b(?:date of birth|d\.?o\.?b|geburtsdatum|date de naissance)\b/iu.test(heading)
  );
}
