/**
 * What the reader of YAML says, as sentences for an editor, each with what to do.
 *
 * Hand-made because: the messages of the parser are for programmers; these are for editors.
 */
import { visit, type Document, type ErrorCode, type Node } from 'yaml';

export interface YamlError {
  code: ErrorCode;
  message: string;
  /** Where it begins and ends in the file. */
  pos: [number, number];
}

export interface YamlProblem {
  offset: number;
  message: string;
  nearest?: string;
  duplicateKey: boolean;
}

const indentOf = (line: string): number => /^ */u.exec(line)![0].length;
const inQuotes = (text: string): string => {
  const whole = /^(['"])(.*)\1$/u.exec(text.trim());
  const bare = whole?.[1] === "'" ? whole[2]!.replaceAll("''", "'") : (whole?.[2] ?? text.trim());
  return `'${bare.replaceAll("'", "''")}'`;
};

/** The first sentence of what the library says, without its excerpt of the file. */
function firstSentence(message: string): string {
  const first = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/u, '');
  return first.endsWith('.') ? first : `${first}.`;
}

/** A field or an item of a list whose text begins with a quotation mark. */
const QUOTED = /^\s*(?:- +)?(?:[\w-]+: +)?['"]/u;
const NO_FIELD =
  'This line is no field: after the name of a field come a colon and a space. A text that goes on from the line above begins further to the right.';
const ASIDE =
  'This line begins further to the left or to the right than those it belongs to. Fields, and items of a list, of one level begin in the same column.';

/** A field with its value put into quotation marks, as its line would read. */
function quoted(line: string): string | undefined {
  const [, before, value] = /^(\s*(?:- +)?[\w-]+: +|\s*- +)(\S.*)$/u.exec(line) ?? [];
  return before === undefined || value === undefined ? undefined : before.trimStart() + inQuotes(value);
}

/**
 * One mistake in words.
 * @param text the whole file
 */
export function yamlProblem(error: YamlError, text: string): YamlProblem {
  const { code } = error;
  const [offset] = error.pos;
  const begins = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', ...after] = text.slice(begins).split(/\r?\n/u);
  const above = text.slice(text.lastIndexOf('\n', begins - 2) + 1, Math.max(0, begins - 1));
  const problem = (message: string, more: Partial<YamlProblem> = {}): YamlProblem => ({
    offset,
    message,
    duplicateKey: false,
    ...more,
  });
  const asText = (why: string): YamlProblem => {
    const nearest = quoted(line);
    return problem(`${why} Put the whole text in quotation marks.`, nearest === undefined ? {} : { nearest });
  };
  const afterQuotation = (): YamlProblem => {
    const nearest = quoted(line);
    return problem(
      "The text in quotation marks has ended, and more follows. Within '…' an apostrophe is written twice: ''.",
      { offset: text[offset - 1] === "'" ? offset - 1 : offset, ...(nearest !== undefined && { nearest }) },
    );
  };
  // A comment ends a text of several lines, and the line below it is what cannot be read.
  const cut = / #(?!\s*check-ignore)/u.exec(above);
  const goesOn = indentOf(line) > 0 && /^\s*(?:- +)?(?:[\w-]+: +)?[^\s'"|>#[{-]/u.test(above);
  if (code !== 'DUPLICATE_KEY' && cut && goesOn)
    return problem(
      'A “#” after a space begins a comment, and this text goes on below it. Put the whole text in quotation marks.',
      { offset: begins - above.length - 1 + cut.index + 1 },
    );
  const sign = /^\s*(?:- +)?[\w-]+: +([|>?]) +[^\s#]/u.exec(line)?.[1];
  if (sign !== undefined)
    return { ...asText(`A text cannot begin with “${sign}”.`), offset: begins + line.indexOf(sign) };
  switch (code) {
    case 'DUPLICATE_KEY':
      return problem('This record has this field twice.', { duplicateKey: true });
    case 'TAB_AS_INDENT':
      return problem('This line begins with a tab, where only spaces are allowed.');
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (QUOTED.test(line)) return afterQuotation();
      if (/^\s*(?:- +)?[\w-]+: +\S.*:(?: |$)/u.test(line))
        return asText('A colon with a space after it begins a new field, and this text has one.');
      const next = after.findIndex((one) => one.trim() !== '');
      const deeper = next >= 0 && indentOf(after[next]!) > indentOf(line);
      const until = line.length + after.slice(0, next).reduce((sum, one) => sum + one.length + 1, 0) + 1;
      if (deeper)
        return problem(
          'This line begins further to the right than the one above it, which has a text of its own. Fields of one level begin in the same column.',
          { offset: begins + until + indentOf(after[next]!) },
        );
      return problem(ASIDE);
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return problem(NO_FIELD);
    case 'BAD_INDENT':
      return problem(
        error.message.startsWith('Flow')
          ? `A bracket that opens above is not closed with “${/end with a (.)/u.exec(error.message)?.[1] ?? ']'}”.`
          : ASIDE,
      );
    case 'MULTIPLE_DOCS':
      return problem(
        'A line of three hyphens ends the record, and there is more below it. Take the line out.',
      );
    case 'UNEXPECTED_TOKEN':
      if (error.message.includes('block-seq-ind on same line') && /^\s*[\w-]+:/u.test(line))
        return problem('A list begins on the line below the name of its field.');
      if (error.message.includes('node end') && QUOTED.test(line)) return afterQuotation();
      if (/^\s*(?:- +)?(?:[\w-]+: +)?[[{]/u.test(line)) {
        const bracket = /[[{]/u.exec(line)!;
        return {
          ...asText(`A text cannot begin with the bracket “${bracket[0]}”: it begins a list.`),
          offset: begins + bracket.index,
        };
      }
      if (/^\s*(?:- +)?(?:[\w-]+: +)?\*/u.test(line))
        return { ...asText('A text cannot begin with “*”.'), offset: begins + line.indexOf('*') };
      if (error.message.includes('node end') && /^[\w-]+:/u.test(line)) return problem(ASIDE);
      break;
    case 'BAD_SCALAR_START':
      return asText(`A text cannot begin with “${text[offset] ?? ''}”.`);
    case 'BAD_DQ_ESCAPE':
      return problem(
        'In a text between "…" a backslash begins a sign of its own. Put the text between \'…\' instead.',
      );
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return problem('A quotation mark opens here and is not closed.');
      if (error.message.startsWith('Implicit map keys')) return problem(NO_FIELD);
      break;
  }
  return problem(`The YAML cannot be read: ${firstSentence(error.message)}`);
}

/** What begins with a sign that stands for something else in YAML, and is read as that without a complaint. */
export function signsAtBeginning(document: Document, text: string): YamlProblem[] {
  const found: YamlProblem[] = [];
  const report = (node: Node): void => {
    const begins = text.lastIndexOf('\n', node.range![0] - 1) + 1;
    const line = text.slice(begins).split(/\r?\n/u, 1)[0]!;
    const sign = /^\s*(?:- +)?(?:[\w-]+: +)?(.)/u.exec(line)?.[1] ?? '';
    const nearest = quoted(line);
    found.push({
      offset: begins + Math.max(0, line.indexOf(sign)),
      message: `A text cannot begin with “${sign}”. Put the whole text in quotation marks.`,
      ...(nearest !== undefined && { nearest }),
      duplicateKey: false,
    });
  };
  visit(document, {
    Alias: (_key, node) => report(node),
    Value: (_key, node) => {
      if (node.anchor !== undefined || node.tag?.startsWith('!') === true) report(node);
    },
  });
  return found;
}

/** Of the mistakes on one line the first, since the others come of it; of several at one place the one that says most. */
export function firstOnEachLine(errors: readonly YamlError[], text: string): YamlError[] {
  const lines = new Set<number>();
  const block = new Set(
    errors.flatMap(({ code, pos }) => (code === 'BLOCK_AS_IMPLICIT_KEY' ? [pos[0]] : [])),
  );
  return errors.filter(({ code, pos, message }) => {
    if (code === 'DUPLICATE_KEY') return true;
    if (errors.length > 1 && message.includes('in YAML stream')) return false;
    if (code === 'MULTILINE_IMPLICIT_KEY' && block.has(pos[0])) return false;
    const line = text.lastIndexOf('\n', pos[0] - 1);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}
