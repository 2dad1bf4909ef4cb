/** A plain text as pages: at its form feeds, or where a page of print would end. */

/** About as much as a printed page holds. */
const CHARACTERS = 3500;
const LINES = 66;

/**
 * The pages of a text. Joined, they are the text without its form feeds: nothing is lost.
 * @returns each page with a line end at its end; empty ones at the end are left out
 */
export function splitText(text: string): string[] {
  const fed = text.includes('\f');
  const pages = fed ? text.split('\f') : inLengths(text);
  while (pages.length > 1 && pages.at(-1)!.trim() === '') pages.pop();
  return pages.map((page) => {
    const kept = fed ? page.replace(/^\n/u, '') : page;
    return kept.endsWith('\n') || kept === '' ? kept : `${kept}\n`;
  });
}

/** Breaks between paragraphs where it can, between lines where it must, and in a line as a last resort. */
function inLengths(text: string): string[] {
  const pages: string[] = [];
  let page = '';
  let lines = 0;
  const turn = () => {
    if (page !== '') pages.push(page);
    page = '';
    lines = 0;
  };
  for (const paragraph of text.split(/(?<=\n[ \t]*\n)(?=[ \t]*\S)/u)) {
    const own = paragraph.split('\n').length - 1;
    if (page !== '' && (page.length + paragraph.length > CHARACTERS || lines + own > LINES)) turn();
    for (const line of paragraph.split(/(?<=\n)/u)) {
      for (const piece of line.match(/[\s\S]{1,3500}(?=\s|$)|[\s\S]{1,3500}/gu) ?? []) {
        if (page !== '' && (page.length + piece.length > CHARACTERS || lines >= LINES)) turn();
        page += piece;
      }
      lines += 1;
    }
  }
  turn();
  return pages;
}
