/** What is recorded: events, documents, requests, promises, people, terms and figures. */
import { addresses, slug } from '../../rules/addresses.ts';
import { knownDate } from '../../rules/dates.ts';
import { certainty, document, evidenceGrade } from '../../collections/document.ts';
import { person } from '../../collections/person.ts';
import { promise } from '../../collections/promise.ts';
import { request } from '../../collections/request.ts';
import {
  first,
  year,
  short,
  joined,
  sources,
  only,
  keys,
  text,
  optional,
  choice,
  who,
  type Kind,
} from './kind.ts';

export const kindsOfRecords: Readonly<Record<string, Kind>> = {
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
};
