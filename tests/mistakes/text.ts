/** Mistakes in texts, links and pictures, and in what is published. */
import type { Examples } from './example.ts';
import { article, event, document, figure, table, picture, letter, leaflet, attachedFile } from './files.ts';

export const text = {
  code: [
    { file: article, right: 'That is all that is known.', wrong: 'That is {all} that is known.' },
    { file: article, right: 'That is all that is known.', wrong: "import x from 'y';\n\nThat is all." },
    { file: article, right: 'row="2020"', wrong: 'row={2020}' },
    { file: article, right: 'That is all that is known.', wrong: 'That is <b>all</b> that is known.' },
    { file: article, right: 'That is all that is known.', wrong: '<div>That is all.</div>' },
    { file: article, right: 'That is all that is known.', wrong: '```\nThat is all.\n```' },
  ],
  'unknown-component': [
    { file: article, right: '<Number of', wrong: '<Numbre of' },
    { file: article, right: 'at="What was found"', wrong: 'att="What was found"' },
    {
      file: article,
      right: '<Number of="crossings" row="2020" column="total" />',
      wrong: '<Number row="2020" />',
    },
    { file: article, right: 'That is all that is known.', wrong: 'That is all that is known.[^1]' },
    { file: article, right: 'That is all that is known.', wrong: 'That is all that is known.^[No more.]' },
    { file: article, right: '<Cite of="petition" />', wrong: '<Cite of="petition" of="leaflet" />' },
    { file: article, right: 'at="What was found"', wrong: 'at=""' },
    {
      file: article,
      right: '<Picture of="deck" />',
      wrong: 'Seen <Chart of="crossings" /> here.<Cite of="inspection" />\n\n<Picture of="deck" />',
    },
  ],
  heading: [
    { file: article, right: '## What is not known', wrong: '# What is not known' },
    { file: article, right: '## What is not known', wrong: '### What is not known' },
    { file: article, right: '## What is not known', wrong: '##What is not known' },
    { file: article, right: '## What is not known', wrong: '## What is known\n\n## What is known' },
  ],
  'heading-citation': [
    { file: article, right: '## What is not known', wrong: '## What is not known<Cite of="inspection" />' },
  ],
  unused: [
    { file: article, right: '<Picture of="deck" />\n', wrong: '' },
    {
      file: 'figures/planks/figure.yaml',
      wrong:
        'title: Planks\nunits: planks\nperiod: 2020\ngeography: The town\ntopic: bridge\nchartable: false\ncaveats: []\ncolumns:\n  - { name: year, type: year, label: Year }\nsources: [inspection]\n',
    },
    {
      file: 'pages/bridges.mdx',
      wrong:
        '---\ntitle: Other bridges\ndescription: What is known of other bridges in the town.\n---\n\nThere are two more.\n',
    },
  ],
  'order-twice': [
    {
      file: 'articles/the-handrail.mdx',
      wrong: '---\ntitle: The handrail\norder: 1\n---\n\nIt is loose.\n',
    },
  ],
  'dead-link': [
    { file: article, right: '/documents/inspection/#', wrong: '/documents/inspecton/#' },
    { file: article, right: '#what-was-found', wrong: '#what-was-fond' },
    { file: article, right: '(/documents/inspection/#what-was-found)', wrong: '(documents/inspection/)' },
  ],
  'link-text': [{ file: article, right: '[the documents]', wrong: '[here]' }],
  'link-outside': [
    {
      file: article,
      right: '(https://council.example/inspection)',
      wrong: '(https://council.example/other)',
    },
    {
      file: article,
      right: '[the inspection itself](https://council.example/inspection)',
      wrong: '[the inspection itself][other]\n\n[other]: https://council.example/other\n\nIt goes on',
    },
  ],
  'alternative-text': [
    { file: picture, right: 'alt: Rust along both edges of a narrow deck of planks\n', wrong: '' },
    { file: picture, right: 'alt: Rust along', wrong: 'alt: Photograph of rust along' },
    {
      file: picture,
      right: 'alt: Rust along both edges of a narrow deck of planks',
      wrong: 'alt: The deck of the footbridge in March 2020.',
    },
    {
      file: article,
      right: '<Picture of="deck" />',
      wrong: '![](/deck.webp) The deck.<Cite of="inspection" />',
    },
  ],
  caption: [
    { file: picture, right: 'caption: The deck of the footbridge in March 2020.\n', wrong: '' },
    {
      file: article,
      right: '<Picture of="deck" />',
      wrong: '![The deck, with rust](/deck.webp) The deck.<Cite of="inspection" />',
    },
    {
      file: figure,
      right: 'message: Fewer than six hundred people cross it on a working day.\n',
      wrong: '',
    },
  ],
  credit: [{ file: picture, right: 'credit: Town Council\n', wrong: '' }],
  licence: [
    { file: picture, right: 'licence: OGL v3.0', wrong: 'licence: All rights reserved' },
    {
      file: leaflet,
      right: 'topics: [bridge]\n',
      wrong: `topics: [bridge]\nlicence: © A neighbour\nfile: { ${attachedFile} }\n`,
    },
    {
      file: leaflet,
      right: 'topics: [bridge]\n',
      wrong: `topics: [bridge]\nlicence: CC BY-ND 4.0\nfile: { ${attachedFile}, findings: [{ id: email-address-page-1-1, kind: email-address, page: 1, message: Page 1 has what looks like an e-mail address., decision: redact, carriedOut: true }] }\n`,
    },
  ],
  'licence-unknown': [
    { file: leaflet, right: 'topics: [bridge]\n', wrong: `topics: [bridge]\nfile: { ${attachedFile} }\n` },
  ],
  'image-size': [
    {
      file: 'pictures/deck/picture.svg',
      right: '<svg xmlns="http://www.w3.org/2000/svg" width="960"',
      wrong: '<svg xmlns="http://www.w3.org/2000/svg" width="320"',
    },
    { file: 'pictures/deck/picture.svg', right: '</svg>', wrong: `<!--${'heavy '.repeat(50_000)}--></svg>` },
    { file: 'pictures/bolt/picture.png', wrong: 'not a picture' },
  ],
  reply: [
    { file: article, right: 'reply: The Town Council was not asked.', wrong: 'reply: Nobody was asked.' },
  ],
  'letter-consent': [
    { file: letter, right: 'consent: By e-mail on 30 January 2026.\n', wrong: '' },
    { file: letter, right: 'from: A reader', wrong: 'from: reader@post.example' },
  ],
  'hidden-name': [
    { file: event, right: 'detail: Two inspectors came.', wrong: 'detail: Ada Example and another came.' },
    { file: article, right: 'That is all that is known.', wrong: 'That is Ada-Example’s word.' },
    { file: event, right: 'detail: Two inspectors came.', wrong: 'detail: A. Example and another came.' },
  ],
  'hidden-surname': [
    { file: event, right: 'detail: Two inspectors came.', wrong: 'detail: Ms Example and another came.' },
    { file: article, right: 'That is all that is known.', wrong: 'That is EXAMPLE’s word.' },
    { file: figure, right: 'They were counted on one day.', wrong: 'Example counted them on one day.' },
    { file: table, right: '2021,310', wrong: 'Example,310' },
    { file: 'documents/carter-letter/pages/0002.txt', right: 'In May', wrong: 'As Example said, in May' },
  ],
  'address-lost': [
    {
      file: 'releases/published.json',
      right: '{ "address": "/articles/the-footbridge/" }',
      wrong: '{ "address": "/articles/the-foot-bridge/" }',
    },
    {
      file: 'site.yaml',
      right: 'themes: { bridge',
      wrong: 'redirects:\n  /articles/the-footbridge/: /timeline/\nthemes: { bridge',
    },
  ],
  'correction-due': [
    {
      file: 'releases/statements.json',
      wrong:
        '{ "day": "2026-01-31", "statements": { "/articles/the-footbridge/": ["That is everything that is known."] } }\n',
    },
  ],
  phrasing: [
    { file: article, right: 'That is all that is known.', wrong: 'The bridge is a death trap.' },
    { file: event, right: 'Two inspectors came.', wrong: 'Two inspectors came to the death trap.' },
    { file: 'style/phrasing.yaml', right: 'The bridge is a death trap.', wrong: 'The bridge is a trap.' },
  ],
  unpublished: [
    {
      file: document,
      right: 'topics: [bridge]',
      wrong: 'topics: [bridge]\ndraft: true',
    },
    {
      file: 'figures/crossings/figure.yaml',
      right: 'sources: [inspection]',
      wrong: 'sources: [inspection]\nhold: to be counted again',
    },
    {
      file: 'people/town-council.yaml',
      right: 'kind: public-body',
      wrong: 'kind: public-body\nhold: to be asked',
    },
  ],
  unwritten: [
    {
      file: event,
      right: 'detail: Two inspectors came.',
      wrong: "detail: '‹To be written: what happened.›'",
    },
  ],
  readability: [
    {
      file: 'site.yaml',
      right: 'themes: {',
      wrong: 'readability: { sentence: 10, ease: 95 }\nthemes: {',
    },
  ],
  spelling: [{ file: article, right: 'That is all that is known.', wrong: 'That is all that is knwon.' }],
  suppression: [
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrasing:\ndetail: Two' },
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrasing: it is quoted\ndetail: Two' },
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrsing: it is quoted\ndetail: Two' },
  ],
} satisfies Examples;
