/** How much room a text takes in a picture, so that labels can be placed before any browser draws them. */

/** Widths in parts of the type size, measured generously: a label may be narrower than this and never wider. */
function widthOf(character: string): number {
  if (/[ilj.,:;'’‘|!()[\]ft]/u.test(character)) return 0.33;
  if (/[mwMW@%→]/u.test(character)) return 0.86;
  if (/\p{Lu}/u.test(character)) return 0.68;
  if (/\s/u.test(character)) return 0.26;
  if (/[r\-–]/u.test(character)) return 0.44;
  return 0.54;
}

/** The width of a text at a type size, in the units of the picture. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
}

/** A text in lines no wider than `width`. A word that is too long is alone on its line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[^\S\u00A0]+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
