/** Parses YAML, with the offset of every value. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { parseCounts } from './parse-counts.ts';

export interface ParsedYaml {
  document: Document.Parsed;
  lineCounter: LineCounter;
}

const KEY = Symbol.for('kept-yaml');
/** What is parsed again and again, by its text. Astro evaluates a module up to three times in one process. */
const kept = ((globalThis as { [KEY]?: Map<string, ParsedYaml> })[KEY] ??= new Map<string, ParsedYaml>());

/**
 * Parses a text. Mistakes are in `document.errors`.
 * @param options.keep true where the same text will be parsed again: it is parsed once in a process
 */
export function parseYaml(text: string, { keep = false } = {}): ParsedYaml {
  const known = kept.get(text);
  if (known) return known;
  parseCounts.yaml += 1;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: true });
  const parsed = { document, lineCounter };
  if (keep) kept.set(text, parsed);
  return parsed;
}
