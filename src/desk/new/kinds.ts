/** The kinds of record that `npm run new` can begin, each with what it asks. */
import { addresses, slug } from '../../rules/addresses.ts';
import { knownDate } from '../../rules/dates.ts';
import { toBeWritten } from '../../rules/placeholders.ts';
import { certainty, document, evidenceGrade } from '../../schemas/document.ts';
import { person } from '../../schemas/person.ts';
import { promise } from '../../schemas/promise.ts';
import { request } from '../../schemas/request.ts';
import type { Collection } from '../../checks/collections.ts';
import type { Known } from './known.ts';
import type { Answers, Question } from './question.ts';

export interface Kind {
  collection: Collection;
  /** The field that the title on the command line fills; a correction has none. */
  title?: string;
  questions: readonly Question[];
  /** Fields that follow from the answers, before those asked for or after the one named. */
  worked?: (answers: Answers, known: Known) => Record<string, unknown>;
  /** The id that is suggested. */
  id: (title: string, answers: Answers) => string;
  /** Where to see it. */
  address: (id: string) => string;
  /** Always a draft at first, whatever was answered. */
  draft?: true;
  /** The text under the front matter. */
  text?: (answers: Answers) => string;
}

const first = (answers: Answers, field: string): string | undefined => answers[field]?.[0];
const year = (date: string | undefined) => (date ? [knownDate(date).first.slice(0, 4)] : []);

/** The first words of a title as an id. */
const short = (title: string, words = 6): string => slug(title).split('-').slice(0, words).join('-');
const joined = (...parts: string[]): string => parts.filter(Boolean).join('-');

const sources: Question = {
  field: 'sources',
  option: 'source',
  ask: 'Which documents does it rest on?',
  form: 'reference',
  refers: 'documents',
  list: true,
};
const today = (known: Known) => known.today;
const only = (values: readonly string[]) => (values.length === 1 ? values[0] : undefined);
const keys = (of: object | undefined) => Object.keys(of ?? {});
const text = (field: string, ask: string, placeholder: string): Question => ({
  field,
  ask,
  form: 'text',
  placeholder,
});
const optional = (field: string, ask: string, more: Partial<Question> = {}): Question => ({
  field,
  ask,
  form: 'text',
  optional: true,
  ...more,
});
const choice = (field: string, ask: string, values: readonly string[], byDefault?: string): Question => ({
  field,
  ask,
  form: 'choice',
  values: () => values,
  ...(byDefault !== undefined && { byDefault: () => byDefault }),
});
/** Who it is: a record where there is one, and the name from it. */
const who = (field: string, idField: string, ask: string): Question[] => [
  optional(idField, `${ask} The id of a record, if there is one.`, { form: 'reference', refers: 'people' }),
  {
    field,
    ask: `${ask} The name.`,
    form: 'text',
    byDefault: (known, answers) => {
      const id = first(answers, idField);
      return id ? String(known.record('people', id)?.['name'] ?? '') || undefined : undefined;
    },
  },
];

export const kinds: Readonly<Record<string, Kind>> = {
  article: {
    collection: 'articles',
    title: 'title',
    questions: [
      text(
        'standfirst',
        'The standfirst: what the article says, in 40 to 260 characters.',
        'the standfirst, in 40 to 260 characters.',
      ),
      text(
        'description',
        'For search results and shared links, in 50 to 160 characters.',
        'one sentence for search results, in 50 to 160 characters.',
      ),
      { field: 'date', ask: 'The day on which it comes out.', form: 'day', byDefault: today },
      {
        field: 'theme',
        ask: 'The theme.',
        form: 'choice',
        values: ({ site }) => keys(site.themes),
        byDefault: ({ site }) => only(keys(site.themes)),
      },
      {
        field: 'order',
        ask: 'Its place among the articles, as a number.',
        form: 'text',
        byDefault: (known) =>
          String(
            Math.max(
              0,
              ...known.ids('articles').map((id) => Number(known.record('articles', id)?.['order'] ?? 0)),
            ) + 1,
          ),
      },
      optional('related', 'Which articles to read next?', {
        form: 'reference',
        refers: 'articles',
        list: true,
      }),
      optional('criticises', 'Whom does it criticise? The reply must speak of each.', {
        form: 'reference',
        refers: 'people',
        list: true,
      }),
      text('reply', 'Who was asked, and what did they say?', 'who was asked, and what they said.'),
      { ...sources, optional: true },
    ],
    id: (title) => short(title),
    address: addresses.article,
    draft: true,
    text: (answers) => {
      const cited = (answers['sources'] ?? []).map(
        (id) => `${toBeWritten('what this document says.')}<Cite of="${id}" />\n`,
      );
      return cited.length > 0
        ? cited.join('\n')
        : '<Uncited because="It is still to be written.">\n\n‹To be written: the text. Every paragraph that states facts names its source.›\n\n</Uncited>\n';
    },
  },
  event: {
    collection: 'events',
    title: 'title',
    questions: [
      {
        field: 'date',
        ask: 'When did it happen, as precisely as is known? (2020, 2020-10, 2020-10-07, 2024-23 for autumn, two with a slash)',
        form: 'date',
      },
      text('detail', 'What happened, in a sentence or two.', 'what happened, in a sentence or two.'),
      {
        field: 'category',
        ask: 'The category.',
        form: 'choice',
        values: ({ site }) => keys(site.categories),
        byDefault: ({ site }) => only(keys(site.categories)),
      },
      choice('certainty', 'How sure is it?', certainty.options, 'established'),
      {
        ...text('attributedTo', 'On whose word does it rest?', 'on whose word it rests.'),
        when: (answers) => first(answers, 'certainty') === 'attributed',
      },
      choice(
        'importance',
        '1 is on the front page, 2 stands out on the timeline, 3 is the rest.',
        ['1', '2', '3'],
        '3',
      ),
      optional('people', 'Who was part of it?', { form: 'reference', refers: 'people', list: true }),
      sources,
    ],
    worked: (answers) => {
      const { precision, first: sort } = knownDate(first(answers, 'date')!);
      return { precision, sort };
    },
    id: (title, answers) => joined(first(answers, 'date')!.split('/')[0]!, short(title, 4)),
    address: addresses.event,
  },
  document: {
    collection: 'documents',
    title: 'title',
    questions: [
      { field: 'publisher', ask: 'Who published it?', form: 'text' },
      choice('kind', 'What kind of source is it?', document.shape.kind.options),
      optional('date', 'Of when is it?', { form: 'date' }),
      choice('evidence', 'How well do we know it? (read: the text itself was read)', evidenceGrade.options),
      {
        field: 'reportedBy',
        ask: 'Through which documents is it known?',
        form: 'reference',
        refers: 'documents',
        list: true,
        when: (answers) => first(answers, 'evidence') === 'reported',
      },
      text('establishes', 'What does it show, in a sentence?', 'what the document shows, in a sentence.'),
      optional('link', 'Where is a reader sent? An address, or nothing.', { form: 'address' }),
      {
        field: 'topics',
        option: 'topic',
        ask: 'Its topics, with spaces between.',
        form: 'text',
        list: true,
        byDefault: () => '',
      },
    ],
    id: (title, answers) =>
      joined(short(title, 5), ...year(first(answers, 'date')).filter((number) => !title.includes(number))),
    address: addresses.document,
  },
  request: {
    collection: 'requests',
    title: 'subject',
    questions: [
      {
        field: 'scope',
        ask: 'What is it about?',
        form: 'choice',
        values: ({ site }) => keys(site.scopes?.requests),
        byDefault: ({ site }) => only(keys(site.scopes?.requests)),
      },
      ...who('requester', 'requesterId', 'Who asked?'),
      ...who('body', 'bodyId', 'Which body was asked?'),
      optional('document', 'The record of the document that was asked for, if there is one.', {
        form: 'reference',
        refers: 'documents',
      }),
      optional('reference', 'The reference number.'),
      optional('asked', 'When was it asked?', { form: 'date' }),
      optional('answered', 'When was it answered?', { form: 'date' }),
      choice('state', 'What became of it?', request.shape.state.options, 'not_known'),
      text('outcome', 'The outcome, in a sentence or two.', 'what became of the request.'),
      sources,
    ],
    id: (title, answers) => joined(short(title, 5), ...year(first(answers, 'asked'))),
    address: addresses.request,
  },
  promise: {
    collection: 'promises',
    title: 'promised',
    questions: [
      {
        field: 'scope',
        ask: 'What is it about?',
        form: 'choice',
        values: ({ site }) => keys(site.scopes?.promises),
        byDefault: ({ site }) => only(keys(site.scopes?.promises)),
      },
      ...who('by', 'byId', 'Who promised it?'),
      { field: 'madeOn', ask: 'When was it promised?', form: 'date' },
      optional('due', 'By when? Nothing where no date was given.', { form: 'date' }),
      choice('kept', 'Was it kept? (unknown: nothing was found)', promise.shape.kept.options, 'unknown'),
      text('note', 'What is known of it.', 'what is known of it, and what is not.'),
      sources,
    ],
    id: (title, answers) => joined(short(title, 5), ...year(first(answers, 'madeOn'))),
    address: addresses.promise,
  },
  person: {
    collection: 'people',
    title: 'name',
    questions: [
      choice('kind', 'What are they? (Private people have no record.)', person.shape.kind.options),
      text('role', 'The public role.', 'the public role.'),
      text('relevance', 'Why are they part of the story?', 'why they are part of the story.'),
      sources,
    ],
    id: (title) => short(title),
    address: addresses.person,
  },
  term: {
    collection: 'terms',
    title: 'term',
    questions: [
      optional('abbreviation', 'The abbreviation, if there is one.'),
      text('definition', 'What it means, in plain words.', 'what it means, in plain words.'),
      sources,
    ],
    id: (title, answers) => slug(first(answers, 'abbreviation') ?? short(title)),
    address: addresses.term,
  },
  figure: {
    collection: 'figures',
    title: 'title',
    questions: [
      text('units', 'What is counted?', 'what is counted.'),
      text('period', 'Of which time?', 'of which time.'),
      text('geography', 'Of which place?', 'of which place.'),
      text('topic', 'Its topic, in a word.', 'its topic, in a word.'),
      text('caveats', 'What must be known to read the numbers?', 'what must be known to read the numbers.'),
      optional('csv', 'A file with the numbers, to be copied.'),
      sources,
    ],
    id: (title) => short(title),
    address: addresses.figure,
  },
  correction: {
    collection: 'corrections',
    questions: [
      { field: 'date', ask: 'The day of the correction.', form: 'day', byDefault: today },
      { field: 'page', ask: 'Which page was wrong? Its address on this site.', form: 'page' },
      text('said', 'What did it say?', 'what the page said.'),
      text('says', 'What does it say now?', 'what it says now.'),
      optional('noticedBy', 'Who noticed, if they wish to be named?'),
      { ...sources, optional: true },
    ],
    id: (title, answers) => joined(first(answers, 'date')!, short(title, 4)),
    address: () => addresses.corrections,
  },
  letter: {
    collection: 'letters',
    title: 'title',
    questions: [
      { field: 'from', ask: 'From whom, as they wish to be named?', form: 'text' },
      { field: 'date', ask: 'Of which day?', form: 'day', byDefault: today },
      { field: 'about', ask: 'About which article?', form: 'reference', refers: 'articles' },
      text('consent', 'When and how did they agree to have it published?', 'when and how its writer agreed.'),
    ],
    id: (title) => short(title),
    address: () => addresses.articles,
    draft: true,
    text: () => `${toBeWritten('the letter, published with consent.')}\n`,
  },
};
