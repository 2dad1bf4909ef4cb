/** An inspection in words, for a terminal. */
import type { Inspection } from '../ingest/inspect.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What was found in a file. */
export function report(found: Inspection): string {
  const lines = [
    `${found.file}: ${count(found.pages.length, 'page', 'pages')}, ${found.bytes} bytes, SHA-256 ${found.sha256}`,
    `Text read by ${found.extractor}${found.language ? `, language ${found.language}` : ''}.`,
    ...(found.pages.length <= 40
      ? [`Words by page: ${found.pages.map(({ page, words }) => `${page}: ${words}`).join(', ')}.`]
      : [`Words: ${found.pages.reduce((sum, { words }) => sum + words, 0)}.`]),
  ];
  if (found.enginesDisagree.length > 0)
    lines.push(`The two engines read these pages differently: ${found.enginesDisagree.join(', ')}.`);
  for (const { page, confidence } of found.pages)
    if (confidence !== undefined)
      lines.push(`Page ${page} was read from its picture, with a confidence of ${confidence} per cent.`);
  if (found.findings.length === 0) lines.push('Nothing was found that an editor must decide.');
  else lines.push(`${count(found.findings.length, 'finding', 'findings')}:`);
  for (const { id, message, hidden } of found.findings)
    lines.push(`  ${id}: ${message}${hidden === undefined ? '' : ` Hidden: ${JSON.stringify(hidden)}`}`);
  return lines.join('\n');
}
