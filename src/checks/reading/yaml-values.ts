/** Values of a record that YAML reads as something else than an editor has written. */
import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

type Path = ReadonlyArray<string | number>;

/** A value that differs from the text of the file. */
export interface ChangedValue {
  path: Path;
  /** Where the value begins. */
  offset: number;
  /** The text as it is written, to the end of its line. */
  written: string;
  message: string;
  /** The value in quotation marks. */
  nearest: string;
}

/** Numbers that one reader of YAML takes for a number and another for a text. */
const NUMBER_WITH_MARKS = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*\.?[\d_]*(?:e[-+]?\d+)?)$/iu;
const COMMENT = /^[ \t]+#[^\r\n]*/u;
const SUPPRESSION = /#\s*check-ignore\s/u;

const inQuotes = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Finds the texts that a comment cuts short, and the texts that would be read as another number. Whether a
 * field holds a text is for its schema to say.
 * @param text the whole file
 */
export function changedValues(document: Document, text: string): ChangedValue[] {
  const found: ChangedValue[] = [];
  const scalar = (node: Node & { value: unknown }, path: Path): void => {
    const { type, source, range } = node as {
      type?: string;
      source?: string;
      range?: [number, number, number];
    };
    if (type !== 'PLAIN' || source === undefined || !range) return;
    const [offset, end] = range;
    const comment = COMMENT.exec(text.slice(end))?.[0];
    if (comment !== undefined && !SUPPRESSION.test(comment)) {
      const written = text.slice(offset, end) + comment.trimEnd();
      found.push({
        path,
        offset,
        written,
        message: `A “#” after a space begins a comment: this text would end before it. Put the whole text in quotation marks, or write the comment on a line of its own.`,
        nearest: inQuotes(written.replace(/\s*\r?\n\s*/gu, ' ')),
      });
      return;
    }
    const read = node.value;
    if (
      (typeof read === 'number' && String(read) !== source) ||
      (typeof read === 'string' && source.includes('_') && NUMBER_WITH_MARKS.test(source))
    )
      found.push({
        path,
        offset,
        written: source,
        message: `${source} would be read as the number ${Number.isNaN(Number(read)) ? source.replaceAll('_', '') : String(read)}. Put it in quotation marks, so that it stays as it is written.`,
        nearest: inQuotes(source),
      });
  };
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        walk(value, [...path, name]);
      }
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node)) scalar(node as Node & { value: unknown }, path);
  };
  walk(document.contents, []);
  return found;
}
