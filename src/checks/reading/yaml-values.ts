/** Values of a record that YAML reads as something else than an editor has written. */
import { isMap, isScalar, isSeq, type Document, type Scalar } from 'yaml';

type Path = ReadonlyArray<string | number>;

/** A value that differs from the text of the file. */
export interface ChangedValue {
  path: Path;
  offset: number;
  /** The text as it is written, to the end of its line. */
  written: string;
  message: string;
  /** The value in quotation marks. */
  nearest: string;
  /** True of the name of a field: it is a text in every schema. */
  key?: true;
}

/** Numbers that one reader of YAML takes for a number and another for a text. */
const NUMBER_WITH_MARKS = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*\.?[\d_]*(?:e[-+]?\d+)?)$/iu;
const COMMENT = /^[ \t]*#[^\r\n]*/u;
/** A text that is wholly in quotation marks of print, which are none to YAML. */
const PRINTED = /^[“”„«»]([^“”„«»]*)[“”«»]$/u;
/** What a page said, in a correction: its marks may be those of a quotation. */
const SAID = new Set<string | number | undefined>(['said', 'says']);
const SUPPRESSION = /#\s*check-ignore\s/u;

const inQuotes = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Finds the texts that a comment cuts short, that would be read as another number, and that are in marks of print.
 * Whether a field holds a text is for its schema to say.
 * @param text the whole file
 */
export function changedValues(document: Document, text: string): ChangedValue[] {
  const found: ChangedValue[] = [];
  const scalar = (node: Scalar, path: Path, key: { key?: true } = {}): void => {
    const { type, source, range, value: read } = node;
    if (source === undefined || !range || !/^(?:PLAIN|QUOTE_\w+)$/u.test(type ?? '')) return;
    const [offset, end] = range;
    const comment = COMMENT.exec(text.slice(end))?.[0];
    if (comment !== undefined && !SUPPRESSION.test(comment)) {
      const written = (text.slice(offset, end) + comment).trim();
      found.push({
        ...{ path, written, ...key },
        offset: source === '' ? text.indexOf('#', offset) : offset,
        message: `A “#” after a space begins a comment: this text would end before it. Put the whole text in quotation marks, or write the comment on a line of its own.`,
        nearest: inQuotes(written.replace(/\s*\r?\n\s*/gu, ' ')),
      });
      return;
    }
    const printed = type === 'PLAIN' && !SAID.has(path.at(-1)) ? PRINTED.exec(source)?.[1] : undefined;
    if (printed !== undefined)
      found.push({
        ...{ path, offset, written: source, ...key },
        message: `Quotation marks of print are a part of the text: readers would see them. Take them out; if readers shall see them, put the whole text in straight ones: ${inQuotes(source)}.`,
        nearest: inQuotes(printed),
      });
    else if (
      type === 'PLAIN' &&
      ((typeof read === 'number' && String(read) !== source) ||
        (typeof read === 'string' && source.includes('_') && NUMBER_WITH_MARKS.test(source)))
    )
      found.push({
        ...{ path, offset, written: source, ...key },
        message: `${source} would be read as the number ${Number.isNaN(Number(read)) ? source.replaceAll('_', '') : String(read)}. Put it in quotation marks, so that it stays as it is written.`,
        nearest: inQuotes(source),
      });
  };
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (isScalar(key)) scalar(key, [...path, name], { key: true });
        walk(value, [...path, name]);
      }
    else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node)) scalar(node, path);
  };
  walk(document.contents, []);
  return found;
}
