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
  ],
  'figure-drawn': [
    { file: figure, right: 'chartable: true', wrong: 'chartable: false' },
    { file: figure, right: 'column: total', wrong: 'column: totals' },
  ],
  'future-date': [{ file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2031-03-01\n' }],
  'date-order': [
    { file: request, right: 'answered: 2020-05-04', wrong: 'answered: 2020-03-04' },
    { file: 'promises/publish-soon.yaml', right: 'due: 2020-09', wrong: 'due: 2020-04' },
  ],
  'date-precision': [
    { file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2020-03\n' },
    { file: event, right: 'sort: 2020-03-01', wrong: 'sort: 2020-04-01' },
  ],
  'certainty-unexplained': [
    { file: event, right: 'attributedTo: the council\n', wrong: '' },
    { file: event, right: 'certainty: attributed', wrong: 'certainty: inferred' },
  ],
} satisfies Examples;
