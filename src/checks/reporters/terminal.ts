/** Issues for a person at a terminal: the place, one sentence, the line with a caret, the right answer. */
import type { StoryCounts } from '../run.ts';
import type { Issue, Suppressed } from '../issue.ts';

export interface TerminalOptions {
  /** Colour, only where the output is a terminal. */
  colour?: boolean;
  counts?: StoryCounts;
  suppressed?: Suppressed[];
  /** False where another line counts them. */
  counted?: boolean;
  /** The list of suppressions and the time taken are shown. */
  verbose?: boolean;
}

/** A long line is shown around the place of the mistake. */
const WIDTH = 100;

function frame(issue: Issue): string[] {
  const line = issue.excerpt?.replaceAll('\t', ' ');
  if (line === undefined || line.trim() === '') return [];
  const start = issue.column > WIDTH - 20 ? issue.column - 40 : 0;
  const shown = `${start > 0 ? '…' : ''}${line.slice(start, start + WIDTH)}${line.length > start + WIDTH ? '…' : ''}`;
  const margin = String(issue.line);
  const caret = issue.column - 1 - start + (start > 0 ? 1 : 0);
  return [`  ${margin} │ ${shown}`, `  ${' '.repeat(margin.length)} │ ${' '.repeat(Math.max(0, caret))}^`];
}

/** “3 errors and 1 warning in 812 files.” */
export function countSentence(issues: Issue[], counts?: StoryCounts): string {
  const number = (value: number, word: string) => `${value} ${word}${value === 1 ? '' : 's'}`;
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const found = `${number(errors, 'error')} and ${number(issues.length - errors, 'warning')}`;
  const suppressed = counts?.suppressed ? `, ${number(counts.suppressed, 'suppression')}` : '';
  return `${found}${suppressed}${counts ? ` in ${number(counts.files, 'file')}` : ''}.`;
}

/** All issues as text, with a last line that counts them. */
export function reportToTerminal(issues: Issue[], options: TerminalOptions = {}): string {
  const paint = (code: number, text: string) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = issues.map((issue) => {
    const error = issue.severity === 'error';
    return [
      `${paint(1, `${issue.file}:${issue.line}:${issue.column}`)} ${paint(error ? 31 : 33, issue.severity)} ${issue.message}`,
      ...frame(issue).map((line) => paint(2, line)),
      ...(issue.nearest ? [`  Nearest: ${paint(32, issue.nearest)}`] : []),
      ...(issue.difference ? [`  Compared: ${issue.difference}`] : []),
      `  Rule: ${issue.documentation}`,
      '',
    ].join('\n');
  });
  for (const one of options.verbose ? (options.suppressed ?? []) : [])
    blocks.push(`${one.file}:${one.line}:${one.column} suppressed (${one.kind}): ${one.reason}\n`);
  if (options.verbose && options.counts) blocks.push(`Checked in ${options.counts.milliseconds} ms.`);
  if (options.counted !== false)
    for (const sentence of [options.counts?.readability, options.counts?.archived])
      if (sentence) blocks.push(sentence);
  if (options.counted !== false) blocks.push(countSentence(issues, options.counts));
  return blocks.map((block) => `${block}\n`).join('');
}
