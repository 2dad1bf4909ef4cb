/** What a text may be made of: no code, components of the kit alone, headings in order, pictures with words. */
import { kitAttributes } from '../../../mdx/attributes.ts';
import { slug } from '../../../lib/site/addresses.ts';
import { htmlProblem, isHtml } from '../../reading/mdx-messages.ts';
import type { LostMarkdown } from '../../../lib/text/lost-markdown.ts';
import { headingId } from '../../../lib/text/heading-ids.ts';
import { nearest } from '../../../lib/text/nearest.ts';
import { CITING, type ArticleText, type Position, type Use } from '../../../lib/citations/provenance.ts';
import type { IssueDraft, Report } from '../../issue.ts';
import { writtenEntries, type Entry, type StoryFiles } from '../../story.ts';

type Text = Entry & { text: ArticleText };
type ReportAt = (at: Position, found: Omit<IssueDraft, 'file' | 'line' | 'column'>) => void;

/** A comment for editors is no code, though MDX writes it in curly brackets. */
function isComment(entry: Entry, { line, column }: Position): boolean {
  return entry.source
    .split(/\r?\n/u)
    [line - 1]!.slice(column - 1)
    .startsWith('{/*');
}

function attributesOf(use: Use, reportAt: ReportAt): void {
  const component = kitAttributes[use.component];
  if (!component && isHtml(use.component)) {
    reportAt(use, { kind: 'code', ...htmlProblem(use.component) });
    return;
  }
  if (!component) {
    reportAt(use, {
      kind: 'unknown-component',
      message: `The kit has no component <${use.component}>.`,
      nearest: nearest(use.component, Object.keys(kitAttributes)),
    });
    return;
  }
  const known = Object.keys(component.attributes);
  for (const [name, attribute] of Object.entries(use.attributes)) {
    const form = component.attributes[name];
    if (!attribute.literal)
      reportAt(attribute, {
        kind: 'code',
        message: `The attribute “${name}” of <${use.component}> holds code.`,
        nearest: `${name}="…"`,
      });
    else if (!form)
      reportAt(attribute, {
        kind: 'unknown-component',
        message: `<${use.component}> has no attribute “${name}”.`,
        nearest: nearest(name, known) ?? (known.length > 0 ? `one of ${known.join(', ')}` : 'no attribute'),
      });
    else if (form.values && !form.values.includes(attribute.value ?? ''))
      reportAt(attribute, {
        kind: 'unknown-component',
        message: `“${name}” of <${use.component}> is “${attribute.value ?? ''}”; it may be ${form.values.join(', ')}.`,
        nearest: nearest(attribute.value ?? '', form.values),
      });
    else if (!attribute.value?.trim() && name !== 'because')
      reportAt(attribute, {
        kind: 'unknown-component',
        message: `“${name}” of <${use.component}> is empty.`,
      });
  }
  for (const name of use.twice)
    reportAt(use, {
      kind: 'unknown-component',
      message: `<${use.component}> has the attribute “${name}” twice, and only one would be read.`,
      nearest: `<${use.component} ${name}="…" /> once for each`,
    });
  for (const [name, { required }] of Object.entries(component.attributes))
    if (required && !use.attributes[name])
      reportAt(use, {
        kind: name === 'because' ? 'uncited' : 'unknown-component',
        message: `<${use.component}> needs the attribute “${name}”.`,
        nearest: `<${use.component} ${name}="…"`,
      });
  if (component.words === 'needed' && use.words.trim() === '')
    reportAt(use, {
      kind: 'unknown-component',
      message: `<${use.component}> goes around words, and here there are none.`,
    });
  if (component.words === 'none' && use.words.trim() !== '')
    reportAt(use, {
      kind: 'unknown-component',
      message: `<${use.component}> holds no words: what is between its tags would be lost.`,
      nearest: `<${use.component} … />`,
    });
}

function headings(entry: Text, reportAt: ReportAt): void {
  let depth = 1;
  const seen = new Map<string, number>();
  for (const heading of entry.text.headings) {
    const name = slug(heading.text);
    const id = headingId(heading.text);
    const first = seen.get(name) ?? seen.get(`#${id}`);
    if (heading.depth === 1)
      reportAt(heading, {
        kind: 'heading',
        message: 'The headline is the only heading of the first rank, and it is in the front matter.',
        nearest: `## ${heading.text}`,
      });
    else if (heading.depth > depth + 1)
      reportAt(heading, {
        kind: 'heading',
        message: `This heading has the rank ${heading.depth}, and the one before it the rank ${depth}.`,
        nearest: `${'#'.repeat(depth + 1)} ${heading.text}`,
      });
    if (name === '') reportAt(heading, { kind: 'heading', message: 'This heading has no words.' });
    else if (first !== undefined)
      reportAt(heading, {
        kind: 'heading',
        message: `The heading “${heading.text}” is in line ${first} already, and both would have one address.`,
      });
    for (const one of [name, `#${id}`]) seen.set(one, first ?? heading.line);
    depth = Math.max(heading.depth, 1);
  }
}

const LOST: Record<LostMarkdown['what'], Omit<IssueDraft, 'file' | 'line' | 'column'>> = {
  footnote: {
    kind: 'unknown-component',
    message: 'A footnote of Markdown is not shown: the notes of a text are citations.',
    nearest: '<Cite of="document-id" at="heading" />',
  },
  heading: {
    kind: 'heading',
    message: 'A heading has a space after its #: this would be shown as it is typed.',
    nearest: '## The words of the heading',
  },
  cell: {
    kind: 'syntax',
    message: 'This cell would be lost: its row has more cells than the head of the table.',
    nearest: 'a cell more in the head and in the line under it',
  },
  table: {
    kind: 'syntax',
    message: 'This is no table: under its head belongs a line of hyphens, with as many cells as the head.',
    nearest: '| --- | --- |, with as many cells as the head',
  },
  link: {
    kind: 'syntax',
    message:
      'This is no link, and would be shown as it is typed: the address is in round brackets, right behind the words in square ones.',
    nearest: '[words](/articles/…/)',
  },
  emphasis: {
    kind: 'syntax',
    message:
      'These asterisks would be shown as they are typed: two are before the words and two behind, without a space between.',
    nearest: '**words**',
  },
};

/** A block within a sentence, a footnote, a citation in a heading: whatever is not allowed where it is. */
function misplaced({ text }: Text, reportAt: ReportAt): void {
  for (const statement of text.statements)
    for (const use of statement.uses)
      if (kitAttributes[use.component]?.block && statement.text.trim() !== '')
        reportAt(use, {
          kind: 'unknown-component',
          message: `<${use.component}> is a block of its own, and here it is within a ${statement.kind}.`,
          nearest: `<${use.component} … /> on a line of its own, with an empty line above and below`,
        });
  for (const { what, ...at } of text.lost) reportAt(at, LOST[what]);
  for (const heading of text.headings)
    for (const use of heading.uses)
      if (CITING.has(use.component))
        reportAt(use, {
          kind: 'heading-citation',
          message: `A heading carries no note, and <${use.component}> is in one.`,
          nearest: 'the same citation in the sentence that says it',
        });
}

export function checkMarkup(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story)) {
    const reportAt: ReportAt = ({ line, column }, found) =>
      report({ file: entry.file, line, column, ...found });
    for (const code of entry.text.code)
      if (!isComment(entry, code))
        reportAt(code, {
          kind: 'code',
          message: `A text holds no code, and this is ${code.what}.`,
          nearest: code.what.startsWith('an import')
            ? 'another word at the beginning of the line'
            : undefined,
        });
    for (const use of entry.text.uses) attributesOf(use, reportAt);
    headings(entry, reportAt);
    misplaced(entry, reportAt);
    for (const image of entry.text.images)
      if (image.alt.trim() === '')
        reportAt(image, {
          kind: 'alternative-text',
          message: `The picture “${image.address}” does not say in words what it shows.`,
          nearest: `![what it shows](${image.address})`,
        });
  }
}
