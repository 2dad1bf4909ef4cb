/** Mistakes of form: fields, names and places of records. */
import type { Examples } from './example.ts';
import { article, attached, event, document, table } from './files.ts';

export const form = {
  syntax: [
    { file: event, right: 'title: The bridge is inspected', wrong: 'title: "The bridge is inspected' },
    { file: event, right: 'title: The bridge is inspected', wrong: 'title: “The bridge is inspected”' },
    { file: article, right: '</Uncited>', wrong: '</Uncitd>' },
    { file: article, right: '</Uncited>\n', wrong: '\n' },
    {
      file: article,
      right: 'Neighbours asked for a handrail.',
      wrong: '| Year | Cost |\n| --- | ---: |\n| 2020 | 1,234 | more |',
    },
    {
      file: article,
      right: 'Neighbours asked for a handrail.',
      wrong: '| Year | Cost |\n| --- |\n| 2020 | 1,234 |',
    },
    ...[
      '| Year | Cost |\n| 2020 | 1,234 |',
      'Neighbours [asked] (/articles/footbridge/) for a handrail.',
      'Neighbours (asked)[/articles/footbridge/] for a handrail.',
      'Neighbours [asked][petition] for a handrail.',
      'Neighbours ** asked ** for a handrail.',
    ].map((wrong) => ({ file: article, right: 'Neighbours asked for a handrail.', wrong })),
    { file: article, right: 'order: 1\nreply', wrong: 'order: [1\nreply' },
    { file: article, right: 'criticises: [town-council]\n---\n', wrong: 'The council was not asked.\n' },
  ],
  'duplicate-field': [{ file: event, right: 'precision: day', wrong: 'precision: day\ndate: 2020-03-02' }],
  'unknown-field': [
    { file: event, right: 'category: works', wrong: 'categry: works\ncategory: works' },
    { file: document, right: 'locator: page 2\n    text', wrong: 'locatr: page 2\n    text' },
    { file: attached, right: '\nfile:\n', wrong: '\nheld:\n' },
  ],
  'missing-field': [{ file: event, right: 'detail: Two inspectors came.\n', wrong: '' }],
  schema: [
    { file: event, right: 'importance: 1', wrong: 'importance: high' },
    { file: document, right: 'evidence: read\n', wrong: 'evidence: red\n' },
    { file: document, right: 'link: https://council.example/inspection', wrong: 'link: council' },
  ],
  length: [
    {
      file: article,
      right: 'title: What was found on the footbridge, and two promises',
      wrong: 'title: Rust',
    },
  ],
  date: [
    { file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2020-02-30\n' },
    { file: event, right: 'sort: 2020-03-01', wrong: 'sort: 2020-03' },
    { file: 'site.yaml', right: 'timeZone: Europe/London', wrong: 'timeZone: Europe/Lodon' },
  ],
  'no-source': [{ file: event, right: 'sources: [inspection]', wrong: 'sources: []' }],
  id: [
    {
      file: 'people/Town_Clerk.yaml',
      wrong: 'name: The Clerk\nkind: person\nrole: Clerk\nrelevance: She wrote.\nsources: [inspection]\n',
    },
    {
      file: 'events/year-2020.yaml',
      wrong:
        'title: A year\ndate: 2020\nprecision: year\nsort: 2020-01-01\ndetail: It was a year.\ncategory: works\ncertainty: established\nimportance: 2\nsources: [inspection]\n',
    },
  ],
  'misplaced-file': [
    { file: 'articles/deck.svg', wrong: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' },
    { file: 'events/2021-repair.yml', wrong: 'title: The bridge is repaired\n' },
  ],
  'missing-file': [
    { file: table },
    { file: 'site.yaml' },
    { file: 'documents/notice/page-1.txt', wrong: 'Notice.\n' },
    { file: 'pictures/deck/picture.svg' },
    {
      file: 'corrections/2026-01-31-rust.yaml',
      wrong: 'date: 2026-01-31\npage: /articles/the-footbridge/\nsaid: It shone.\nsays: It was rusty.\n',
    },
  ],
  'duplicate-id': [
    {
      file: 'documents/leaflet/document.yaml',
      right: 'topics: [bridge]\n',
      wrong:
        'topics: [bridge]\nquotations:\n  - { id: rust-on-the-deck, text: rust, speaker: A, role: b, locator: c }\n',
    },
    {
      file: document,
      right: 'quotations:\n',
      wrong: '  - { heading: What was found, locator: page 3, text: More rust. }\nquotations:\n',
    },
  ],
} satisfies Examples;
