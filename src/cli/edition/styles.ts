/** The styles of many pages as one sheet: what they share stands in it once, in the order of the pages. */

/** The rules of a sheet at its top level: each with its whole block. */
export function topRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let from = 0;
  let quote = '';
  for (let at = 0; at < css.length; at += 1) {
    const character = css[at]!;
    if (quote) {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}' || (character === ';' && depth === 0)) {
      if (character === '}') depth -= 1;
      if (depth > 0) continue;
      rules.push(css.slice(from, at + 1).trim());
      from = at + 1;
    }
  }
  return rules;
}

/** Joins sheets. A rule that stood before is left out. */
export function joinSheets(sheets: string[]): string {
  return [...new Set(sheets.flatMap(topRules))].join('\n');
}
