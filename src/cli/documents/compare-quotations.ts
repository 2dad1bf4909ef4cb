/**
 * `npm run documents -- quotations`: recorded quotations that are not in the text of their document as it is attached or
 * was fetched, one screen for each, with one key to take the nearest passage, to edit or to leave.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { compareAgain } from '../../archive/fetch/fetch-originals.ts';
import { filesFolder } from '../../archive/fetch/fetched-text.ts';
import { runChecks } from '../../checks/run.ts';
import { writeAtomic } from '../../write-atomic.ts';
import type { Issue } from '../../checks/issue.ts';

const KINDS = new Set(['quotation-not-in-text', 'quotation-not-in-fetched', 'quotation-ambiguous']);

export interface Terminal {
  input: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  output: NodeJS.WritableStream;
}

/** What an editor decides of a quotation: other words, or the page that is meant. */
type Change = { text: string } | { page: number };

/** Quotations that do not match, as the check reports them. */
async function mismatches(root: string, content: string): Promise<Issue[]> {
  const { issues } = await runChecks({ root, contentFolder: content });
  return issues.filter(({ kind }) => KINDS.has(kind));
}

function quotationAt(source: string, { line, column }: Issue): YAMLMap | undefined {
  const offset = source.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const list = parseDocument(source).get('quotations');
  if (!isSeq(list)) return undefined;
  return list.items.filter(isMap).find(({ range }) => range && range[0] <= offset && offset < range[2]);
}

/** Changes one field of a quotation in its record. Every other letter stays as it is. */
export function changeQuotation(source: string, issue: Issue, change: Change): string {
  const quotation = quotationAt(source, issue);
  const [name, value] =
    'text' in change ? ['text', JSON.stringify(change.text)] : ['page', String(change.page)];
  const node: unknown = quotation?.get(name, true);
  const text: unknown = quotation?.get('text', true);
  if (!quotation || !isScalar(text) || !text.range) return source;
  if (isScalar(node) && node.range) {
    const [start, end] = node.range;
    const lineEnd = source.slice(start, end).endsWith('\n') ? '\n' : '';
    return source.slice(0, start) + value + lineEnd + source.slice(end);
  }
  if (quotation.flow)
    return `${source.slice(0, text.range[1])}, ${name}: ${value}${source.slice(text.range[1])}`;
  const key = quotation.items.find((pair) => isScalar(pair.key) && pair.key.value === 'text')!.key;
  const at = isScalar(key) ? key.range![0] : 0;
  const indent = ' '.repeat(at - (source.lastIndexOf('\n', at - 1) + 1));
  return `${source.slice(0, at)}${name}: ${value}\n${indent}${source.slice(at)}`;
}

/** What the nearest passage or page would change, where there is one such. */
function proposed({ nearest }: Issue): Change | undefined {
  if (nearest === undefined) return undefined;
  const page = /^page: (\d+)( or .*|, with .*)?$/u.exec(nearest);
  if (page?.[2] !== undefined) return undefined;
  return page ? { page: Number(page[1]) } : { text: nearest };
}

function screen(issue: Issue, recorded: string): string {
  return [
    `${issue.file}:${issue.line}`,
    issue.message,
    `  recorded    ${recorded}`,
    ...(issue.nearest === undefined ? [] : [`  nearest     ${issue.nearest}`]),
    ...(issue.difference === undefined ? [] : [`  difference  ${issue.difference}`]),
  ].join('\n');
}

async function pressedKey({ input }: Terminal): Promise<string> {
  input.setRawMode?.(true);
  input.resume();
  const [typed] = (await once(input, 'data')) as [Buffer | string];
  input.pause();
  input.setRawMode?.(false);
  const [key = '', ...rest] = typed.toString();
  // Keys that were typed ahead are of the next screens.
  if (rest.length > 0) input.unshift(rest.join(''));
  return key === '\u0003' ? 'q' : key.toLowerCase();
}

async function editedLine({ input, output }: Terminal, ask: string, before: string): Promise<string> {
  const lines = createInterface({ input, output, terminal: input.isTTY === true });
  const answer = lines.question(ask);
  if (input.isTTY) lines.write(before);
  const text = (await answer).trim();
  lines.close();
  return text === '' ? before : text;
}

/**
 * Walks through the quotations that do not match, or lists them where there is no terminal.
 * @returns how many are left
 */
export async function compareQuotations(
  root: string,
  content: string,
  { list, terminal }: { list: boolean; terminal: Terminal },
): Promise<number> {
  const { output } = terminal;
  const found = await mismatches(root, content);
  let changed = 0;
  for (const [index, issue] of found.entries()) {
    const file = path.resolve(root, issue.file);
    const source = await readFile(file, 'utf8');
    const recorded = String(quotationAt(source, issue)?.get('text') ?? '').trim();
    output.write(`\n${index + 1} of ${found.length}  ${screen(issue, recorded)}\n`);
    if (list) continue;
    const offer = proposed(issue);
    output.write(`[${offer ? 'a] accept  [' : ''}e] edit  [l] leave  [q] quit\n`);
    let key = await pressedKey(terminal);
    while (!['e', 'l', 'q', ...(offer ? ['a'] : [])].includes(key)) key = await pressedKey(terminal);
    if (key === 'q') break;
    if (key === 'l') continue;
    const isPage = issue.kind === 'quotation-ambiguous';
    const line =
      key === 'e' && (await editedLine(terminal, isPage ? 'Page: ' : 'Words: ', isPage ? '' : recorded));
    const change = line === false ? offer! : isPage ? { page: Number(line) } : { text: line };
    if ('page' in change && !(change.page > 0)) continue;
    const after = changeQuotation(source, issue, change);
    if (after === source) continue;
    await writeAtomic(file, after);
    changed += 1;
    // What is below it in the same file has moved.
    const moved = after.split('\n').length - source.split('\n').length;
    for (const later of found.slice(index + 1)) if (later.file === issue.file) later.line += moved;
  }
  if (changed > 0) await compareAgain(content, filesFolder(content, root));
  const left = changed > 0 ? (await mismatches(root, content)).length : found.length;
  output.write(
    left === 0
      ? 'Every quotation is in the text of its document, where there is one.\n'
      : `${left} ${left === 1 ? 'quotation is' : 'quotations are'} not in the text of the document as recorded.${list ? ' “npm run documents -- quotations” walks through them.' : ''}\n`,
  );
  return left;
}
