/** Every kind of mistake that the checks know, in one table. The explanations for editors are made from it. */
export interface IssueKindText {
  /** Errors stop the build; warnings are counted. */
  severity: 'error' | 'warning';
  /** What the rule promises the reader or the editor. */
  promise: string;
  /** False where the mistake cannot be suppressed. */
  suppressible?: false;
}

const error = (promise: string): IssueKindText => ({ severity: 'error', promise });
const fatal = (promise: string): IssueKindText => ({ severity: 'error', promise, suppressible: false });
const warning = (promise: string): IssueKindText => ({ severity: 'warning', promise });

const kinds = {
  syntax: fatal('Every file can be read: its YAML and its MDX are well formed.'),
  'duplicate-field': fatal('No record has a field twice.'),
  'unknown-field': fatal('Every field is one that the schema has, so that a misspelt name loses nothing.'),
  'missing-field': fatal('No field that a page needs is missing.'),
  schema: fatal('Every field holds what it must: a text, a number, a list, one of the values allowed.'),
  length: error('Headlines, standfirsts and descriptions fit where they are shown.'),
  date: fatal('Every date exists, in a form that says how precise it is.'),
  'no-source': fatal('Every record names at least one source.'),
  id: fatal('Every file is named as an address may be: lower-case letters, digits and single hyphens.'),
  'misplaced-file': error(
    'Every file is in a folder that is read, and can be read. One that nothing reads would be left out without a word.',
  ),
  'missing-file': fatal('Every record has all its files.'),
  'duplicate-id': fatal('An id is unique: no two records, quotations or places on one page share it.'),
  'unknown-reference': fatal('Whatever a record or a text names by its id exists.'),
  'named-twice': error('No list names one record twice: readers would count it as two.'),
  'unknown-place': fatal(
    'A citation leads to a heading that the document has, a number to a row and column of its table.',
  ),
  'source-not-usable': error('No source is cited that must be checked first, or that may not be cited.'),
  'reported-through': error('A document known only through others names them.'),
  'finding-open': fatal(
    'No document is published with hidden words or personal data on which an editor has not decided.',
  ),
  'tracked-by-git': fatal(
    'Git tracks no file as it came, and no page of a document on which an editor has not decided.',
  ),
  uncited: error('Every paragraph of an article carries a source, or a written reason why not.'),
  'quotation-not-as-recorded': fatal('A quotation shows the recorded words, or a marked part of them.'),
  'quotation-not-in-text': fatal(
    'Where a document has its text attached, the text contains its quotations word for word.',
  ),
  'quotation-not-in-fetched': error(
    'Where `npm run documents -- fetch` fetched the original of a document and its text is not attached, the fetched text contains its quotations. (It is kept in `.cache/`, on the machine that fetched it: pages say only what the record says of it.)',
  ),
  'quotation-ambiguous': fatal(
    'A quotation means one place of the text that is attached or was fetched: where its words occur more than once, the record says which.',
  ),
  misread: fatal(
    'A correction by hand is of words that were read from a picture, and that are once on their page.',
  ),
  'quotation-marks': fatal(
    'No mark of an editor in a quotation, `[...]` or `[word]`, leaves out or puts in a negation or a number, or joins what is far apart, unless the record names it and says why.',
  ),
  'quotation-too-long': error('A recorded quotation has thirty words or fewer.'),
  'quotation-used': error(
    'A quotation that a record counts as its own is from one of its sources; a ground is in the words of the body that refused.',
  ),
  locator: fatal(
    'A locator is a place in the document in which the words were read, never in one that nobody read.',
  ),
  'quotation-not-marked': warning('Words of others are in a recorded quotation, where they are checked.'),
  number: error('A number in the text means exactly one cell of a table.'),
  sum: error('Parts add up to the total beside them.'),
  table: fatal('Every row of a table is whole, and its columns and cells are as the record describes them.'),
  'figure-drawn': error('A table that must not be drawn has no chart, and a chart draws columns that exist.'),
  'figure-number': error(
    'A number in the title of a figure, in its message or in the words of its chart is in its table, or follows from it: a sum of rows, a difference, a share in per cent, a number of rows. It is as exact as it is written (“9.1 million”, “about 126,000”).',
  ),
  'future-date': error('No record says that something happened on a future date.'),
  'date-order': error('An answer is not before its request, nor the day due before the day of the promise.'),
  'date-precision': error('A date says no more than is known, and the day used for ordering lies within it.'),
  'certainty-unexplained': error(
    'An attributed statement names who said it; an inferred one says how it was inferred.',
  ),
  wait: error(
    'No number of days runs past the day to which the evidence reaches; one that runs to the last look says “if”.',
  ),
  'promised-again': error('Promises of one thing name the first of them, which says what was promised.'),
  'headline-number': error('A number in a headline says what it counts, and is that many.'),
  code: fatal('A text has no code: no import, export, expression or HTML.'),
  'unknown-component': fatal('A text uses only components of the kit, with the attributes that they have.'),
  heading: error('Headings go down one step at a time, below the headline, and none is there twice.'),
  'dead-link': error('A link inside the site leads to a page and a place that exist.'),
  'link-text': error('The words of a link say where it leads.'),
  'link-outside': error('A link to another site leads to the address of a recorded document.'),
  'alternative-text': error('Every picture says in words what it shows.'),
  caption: error('Every picture and every chart says in a sentence what it shows.'),
  credit: error('Every picture says whose it is.'),
  licence: error('Nothing of others is shown that its licence, or a recorded permission, does not allow.'),
  'licence-unknown': warning('Whatever is shown of others has a recorded licence.'),
  'image-size': error('A picture is large enough to be seen, and no heavier than it needs to be.'),
  reply: error('The reply of an article names everybody whom the article criticises.'),
  'letter-consent': error('A letter is published with the consent of its writer, which is on record.'),
  'hidden-name': error(
    'No name is published that is on the list of names not to be published, nor a form of it that the list has (initials, e-mail address): not in a record, in a text, in the text of an attached document, nor in anything that a build makes, pictures included.',
  ),
  'hidden-surname': warning(
    'The family name alone, of a name that is not to be published, is reported wherever it is used.',
  ),
  'address-lost': error('An address that was published keeps working: as a page, or by a redirect.'),
  'correction-due': fatal(
    'Where a sentence of an article or a page that was released is changed or taken out, a correction of that page names it, or the list `reworded` of its front matter, where it was not wrong. New text needs no correction, nor does a site that was never released.',
  ),
  phrasing: error(
    'No wording is used that the evidence does not support (`style/phrasing.yaml`), and each pattern of that list matches its own examples.',
  ),
  unpublished: error('Nothing that is published leads to a draft or to a record on hold.'),
  unwritten: error(
    'A text that `npm run new` left open (‹To be written: …›) is written before the record is published.',
  ),
  readability: error(
    'No article is longer, and no sentence longer or harder to read, than `readability` in `site.yaml` allows.',
  ),
  spelling: warning('Words are spelled as the dictionary or the list of the story has them.'),
  'heading-citation': warning('A citation is in a sentence, where its note is seen, and not in a heading.'),
  unused: warning('Every picture, figure and page is shown somewhere, or something leads to it.'),
  'order-twice': warning('No two articles have the same `order`.'),
  suppression: error(
    'A `check-ignore` comment gives its reason, names a kind that exists, and is at a mistake of that kind.',
  ),
} satisfies Record<string, IssueKindText>;

export type IssueKind = keyof typeof kinds;
export const issueKinds: Readonly<Record<IssueKind, IssueKindText>> = Object.freeze(kinds);

export const documentationOf = (kind: IssueKind): string => `docs/mistakes.md#${kind}`;
