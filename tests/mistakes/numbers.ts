/** Mistakes in numbers and dates. */
import type { Examples } from './example.ts';
import { article, event, figure, table, request } from './files.ts';

export const numbers = {
  number: [
    { file: article, right: ' row="2020"', wrong: '' },
    { file: table, right: '2020,300,250,550', wrong: '2020,300,250,' },
  ],
  sum: [
    { file: table, right: '2021,310,260,570', wrong: '2021,310,260,580' },
    { file: figure, right: 'parts: [morning, evening]', wrong: 'parts: [morning, evning]' },
    {
      file: figure,
      right: 'sources: [inspection]',
      wrong: 'totals: { morning: 600 }\nsources: [inspection]',
    },
  ],
  table: [
    { file: table, right: '2021,310,260,570', wrong: '2021,310,570' },
    { file: table, right: '2021,310', wrong: '2021,many' },
    { file: table, right: 'year,morning', wrong: 'year,mornin' },
    { file: table, right: '2021,310,260,570', wrong: '2021,310,"260,570' },
    { file: table, right: '2021,310,260,570', wrong: '2021,310,"260\n,570",580' },
    { file: table, right: '2020,300,250,550\n2021,310,260,570\n', wrong: '' },
  ],
  'figure-drawn': [
    { file: figure, right: 'chartable: true', wrong: 'chartable: false' },
    { file: figure, right: 'column: total', wrong: 'column: totals' },
    ...[
      'group: weekday',
      'only: { year: [2019] }',
      'groups: [{ label: Later, rows: [3] }]',
      'annotations: [{ at: 2019, text: The deck was closed }]',
      'breaks: [{ before: 2019, text: counted anew }]',
      'highlight: ["2019"]',
    ].map((more) => ({ file: figure, right: '  label: year\n', wrong: `  label: year\n  ${more}\n` })),
  ],
  'figure-number': [
    { file: figure, right: 'Fewer than six hundred', wrong: 'Fewer than five hundred' },
    { file: figure, right: 'Fewer than six hundred people', wrong: '580 people' },
    { file: figure, right: 'title: Crossings on', wrong: 'title: Crossings in four years on' },
  ],
  'future-date': [{ file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2031-03-01\n' }],
  'date-order': [
    { file: request, right: 'answered: 2020-05-04', wrong: 'answered: 2020-03-04' },
    { file: 'promises/publish-soon.yaml', right: 'due: 2020-09', wrong: 'due: 2020-04' },
    {
      file: article,
      right: '<Days from="2020-05-04-answer" />',
      wrong: '<Days from="2020-05-04-answer" to="2020-03-01-inspection" />',
    },
  ],
  'date-precision': [
    { file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2020-03\n' },
    { file: event, right: 'sort: 2020-03-01', wrong: 'sort: 2020-04-01' },
  ],
  'certainty-unexplained': [
    { file: event, right: 'attributedTo: the council\n', wrong: '' },
    { file: event, right: 'certainty: attributed', wrong: 'certainty: inferred' },
    {
      file: 'promises/publish-soon.yaml',
      right: 'account: { by: A neighbour, to: 2021-03-04 }\n',
      wrong: '',
    },
  ],
  wait: [
    {
      file: article,
      right: 'if nothing came that we did not find, <Days from="2020-05-04-answer" />',
      wrong: '<Days from="2020-05-04-answer" />',
    },
    { file: 'promises/publish-soon.yaml', right: 'to: 2021-03-04', wrong: 'to: 2026-02-01' },
    {
      file: 'events/2020-05-04-answer.yaml',
      right: 'date: 2020-05-04\nprecision: day\nsort: 2020-05-04',
      wrong: 'date: 2020-09-30\nprecision: day\nsort: 2020-09-30',
    },
    { file: article, right: 'About <Number', wrong: 'In 1,234 days about <Number' },
  ],
  'promised-again': [
    {
      file: 'promises/publish-in-autumn.yaml',
      right: 'again: publish-soon',
      wrong: 'again: publish-in-autumn',
    },
    { file: 'promises/publish-soon.yaml', right: 'thing: The report.\n', wrong: '' },
    { file: 'promises/publish-in-autumn.yaml', right: 'madeOn: 2020-08', wrong: 'madeOn: 2020-03' },
  ],
  'headline-number': [
    {
      file: article,
      right: 'headlineNumbers: [{ says: two promises, because: it counts promises and not things }]\n',
      wrong: '',
    },
    {
      file: article,
      right: '{ says: two promises, because: it counts promises and not things }',
      wrong: '{ says: two promises, promised: report }',
    },
    { file: article, right: 'says: two promises', wrong: 'says: three promises' },
  ],
} satisfies Examples;
