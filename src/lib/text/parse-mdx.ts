/** Parses MDX by the parser that also renders it, so that what is checked is what is shown. */
import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { parseCounts } from './parse-counts.ts';

export type { MdastNode } from 'satteri';
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Why a text cannot be read, in the parser's words, and where; line and column from 1. */
export class MdxError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string) {
    const [, line, column, reason] = /^(\d+):(\d+): ([^]*?)(?: \(mdx[\w:-]*\))?$/u.exec(message) ?? [];
    super(reason ?? message);
    this.line = Number(line ?? 1);
    this.column = Number(column ?? 1);
  }
}

/**
 * @returns the root of the tree; every node has its position, attributes have none (`attributeOffsets`)
 * @throws MdxError where the text is not well formed
 */
export function parseMdx(source: string): Extract<MdastNode, { type: 'root' }> {
  parseCounts.mdx += 1;
  try {
    return mdxToMdast(source) as Extract<MdastNode, { type: 'root' }>;
  } catch (error) {
    throw new MdxError((error as Error).message);
  }
}

/** The name of an attribute with its value, or an expression in braces, which has no braces in it. */
const ATTRIBUTE = /\s*(?:\{[^}]*\}|([^\s=>/{]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)/uy;

/** Where each attribute of an element begins and ends in the source of its text, by its name. */
export function attributeOffsets(source: string, element: MdxElement): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  ATTRIBUTE.lastIndex = element.position!.start.offset! + 1 + (element.name ?? '').length;
  for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
    const [whole, name] = match;
    const from = match.index + whole.length - whole.trimStart().length;
    if (name !== undefined) found.set(name, [from, ATTRIBUTE.lastIndex]);
  }
  return found;
}
