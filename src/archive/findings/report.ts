/** An inspection in words, for a terminal. */
import type { Inspection } from '../ingest/inspect.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What was found in a file. */
export function report(found: Inspection): string {
  const lines = [
    `${found.file}: ${count(found.pages.length, 'page', 'pages')}, ${found.bytes} bytes, SHA-256 ${found.sha256}`,
    `Text read by ${found.extractor}${found.language ? `, language ${found.language}` : ''}.`,
    found.pages.length <= 40
      ? `Words by page: ${found.pages.map(({ page, words }) => `${page}: ${words}`).join(', ')}.`
      : `Words: ${found.pages.reduce((sum, { words }) => sum + words, 0)}.`,
  ];
  if (found.enginesDisagree.length > 0)
    lines.push(`The two engines read these pages differently: ${found.enginesDisagree.join(', ')}.`);
  for (const { page, confidence } of found.pages)
    if (confidence !== undefined)
      lines.push(`Page ${page} was read from its picture, with a confidence of ${confidence} per cent.`);
  for (const id of found.attachedTo) lines.push(`The same file is attached to “${id}” already.`);
  if (found.findings.length === 0) lines.push('Nothing of what was looked for was found.');
  else lines.push(`${count(found.findings.length, 'finding', 'findings')}:`);
  for (const { id, message, hidden } of found.findings)
    lines.push(`  ${id}: ${message}${hidden === undefined ? '' : ` Hidden: ${JSON.stringify(hidden)}`}`);
  const traces = Map.groupBy(found.mayBetray, ({ what, where }) => `${what}, ${where}`);
  if (traces.size > 0) lines.push('May betray who gave the file away:');
  for (const [name, all] of traces) {
    const values = all.flatMap(({ value }) => (value === undefined ? [] : [JSON.stringify(value)]));
    lines.push(`  ${name}${values.length > 0 ? `: ${values.join(', ')}` : ''}`);
  }
  lines.push(
    `Looked for: ${found.lookedFor.join('; ')}.`,
    `Not looked for: ${found.notLookedFor.join('; ')}.`,
  );
  return lines.join('\n');
}
