/** For every kind of mistake, one that is made in the example story. What stood there before is right. */
import type { Kind } from '../kinds.ts';

export interface Example {
  file: string;
  /** What stands in the example story. Left out where the mistake is a file of its own. */
  right?: string;
  /** The mistake in its place. Left out where the mistake is that the file is missing. */
  wrong?: string;
}

const article = 'articles/the-footbridge.mdx';
const event = 'events/2020-03-01-inspection.yaml';
const document = 'documents/inspection/document.yaml';
const held = 'documents/carter-letter/document.yaml';
const survey = 'documents/beam-survey/document.yaml';
const figure = 'figures/crossings/figure.yaml';
const table = 'figures/crossings/data.csv';
const picture = 'pictures/deck/picture.yaml';
const letter = 'letters/i-cross-it-daily.mdx';
const leaflet = 'documents/leaflet/document.yaml';
/** The record of a file of which a copy is shown. */
const fileHeld = `format: pdf, sha256: ${'ab'.repeat(32)}, bytes: 9, pages: 1, extractor: pdfjs-dist, added: 2026-01-02`;
const request = 'requests/report-2020.yaml';

export const examples: Readonly<Record<Kind, readonly Example[]>> = {
  syntax: [
    { file: event, right: 'title: The bridge is inspected', wrong: 'title: "The bridge is inspected' },
    { file: article, right: '</Uncited>', wrong: '</Uncitd>' },
    { file: article, right: '</Uncited>\n', wrong: '\n' },
    { file: article, right: 'order: 1\nreply', wrong: 'order: [1\nreply' },
    { file: article, right: 'criticises: [town-council]\n---\n', wrong: 'The council was not asked.\n' },
  ],
  'duplicate-field': [{ file: event, right: 'precision: day', wrong: 'precision: day\ndate: 2020-03-02' }],
  'unknown-field': [
    { file: event, right: 'category: works', wrong: 'categry: works\ncategory: works' },
    { file: document, right: 'locator: page 2\n    text', wrong: 'locatr: page 2\n    text' },
  ],
  'missing-field': [{ file: event, right: 'detail: Two inspectors came.\n', wrong: '' }],
  schema: [
    { file: event, right: 'importance: 1', wrong: 'importance: high' },
    { file: document, right: 'evidence: read\n', wrong: 'evidence: red\n' },
    { file: document, right: 'link: https://council.example/inspection', wrong: 'link: council' },
  ],
  length: [{ file: article, right: 'title: What was found on the footbridge', wrong: 'title: Rust' }],
  date: [
    { file: event, right: 'date: 2020-03-01\n', wrong: 'date: 2020-02-30\n' },
    { file: event, right: 'sort: 2020-03-01', wrong: 'sort: 2020-03' },
  ],
  'no-source': [{ file: event, right: 'sources: [inspection]', wrong: 'sources: []' }],
  id: [
    {
      file: 'people/Town_Clerk.yaml',
      wrong: 'name: The Clerk\nkind: person\nrole: Clerk\nrelevance: She wrote.\nsources: [inspection]\n',
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
  'unknown-reference': [
    { file: event, right: 'sources: [inspection]', wrong: 'sources: [inspecton]' },
    { file: event, right: 'people: [town-council]', wrong: 'people: [town-counsel]' },
    { file: event, right: 'category: works', wrong: 'category: work' },
    { file: event, right: 'Two inspectors came.', wrong: 'Two inspectors came, as [[inspektion]] says.' },
    { file: document, right: 'speakerId: town-council', wrong: 'speakerId: towncouncil' },
    { file: request, right: 'grounds: [rust-on-the-deck]', wrong: 'grounds: [rust-on-deck]' },
    { file: request, right: 'scope: report', wrong: 'scope: raport' },
    { file: 'site.yaml', right: 'leadArticle: the-footbridge', wrong: 'leadArticle: the-foot-bridge' },
    { file: article, right: 'theme: bridge', wrong: 'theme: bridges' },
    {
      file: article,
      right: '<Cite of="inspection" at="What was found" />',
      wrong: '<Cite of="inspecton" />',
    },
    { file: article, right: '<Quote of="rust-on-the-deck">', wrong: '<Quote of="rust">' },
  ],
  'unknown-place': [
    { file: article, right: 'at="What was found"', wrong: 'at="What was fond"' },
    { file: article, right: 'column="total"', wrong: 'column="totl"' },
    { file: article, right: 'row="2020"', wrong: 'row="2022"' },
    { file: 'site.yaml', right: "row: '2020'", wrong: "row: '2002'" },
  ],
  'source-not-usable': [
    {
      file: article,
      right: '<Cite of="inspection" at="What was found" />',
      wrong: '<Cite of="unchecked-plan" />',
    },
    { file: event, right: 'sources: [inspection]', wrong: 'sources: [unchecked-plan]' },
  ],
  'reported-through': [
    { file: 'documents/leaflet/document.yaml', right: 'reportedBy: [inspection]\n', wrong: '' },
    { file: 'documents/leaflet/document.yaml', right: '[inspection]', wrong: '[leaflet]' },
  ],
  'finding-open': [
    {
      file: 'documents/leaflet/document.yaml',
      right: 'kind: ',
      wrong:
        'held: { format: pdf, sha256: ' +
        'ab'.repeat(32) +
        ', bytes: 9, pages: 1, extractor: pdfjs-dist, added: 2026-01-02, findings: [{ id: email-address-page-1-1, kind: email-address, page: 1, message: Page 1 has what looks like an e-mail address. }] }\nkind: ',
    },
  ],
  uncited: [
    { file: article, right: '<Cite of="inspection" at="What was found" />', wrong: '' },
    { file: article, right: 'because="It sums up the text above."', wrong: 'because=""' },
    { file: article, right: '<Uncited because="It sums up the text above.">', wrong: '<Uncited>' },
  ],
  'quotation-not-as-recorded': [
    {
      file: article,
      right: 'rust on the whole of the deck</Quote>',
      wrong: 'rust on the most of the deck</Quote>',
    },
  ],
  'quotation-not-in-text': [
    { file: held, right: 'text: The deck was closed to carts', wrong: 'text: The deck was shut to carts' },
    { file: held, right: '    page: 1\n', wrong: '    page: 1\n    occurrence: 2\n' },
  ],
  'quotation-not-in-fetched': [
    { file: survey, right: 'text: two of the nine beams', wrong: 'text: two of the ten beams' },
  ],
  'quotation-ambiguous': [{ file: held, right: '    page: 1\n', wrong: '' }],
  'quotation-too-long': [
    {
      file: document,
      right: 'and the handrail is loose',
      wrong: `and the handrail is loose ${'as well '.repeat(10)}`,
    },
  ],
  'quotation-used': [
    { file: request, right: 'sources: [inspection]', wrong: 'sources: [leaflet]' },
    { file: document, right: 'speakerId: town-council', wrong: 'speakerId: neighbour' },
    {
      file: request,
      right: 'sources: [inspection]',
      wrong:
        'groundsSince:\n  - { quotation: old-words, heading: Since, text: It went., kind: fact, sources: [inspection] }\nsources: [inspection]',
    },
  ],
  'quotation-not-marked': [
    {
      file: article,
      right: 'That is all that is known.',
      wrong: 'A neighbour said “nobody ever told us about the rust”.',
    },
  ],
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
  code: [
    { file: article, right: 'That is all that is known.', wrong: 'That is {all} that is known.' },
    { file: article, right: 'That is all that is known.', wrong: "import x from 'y';\n\nThat is all." },
    { file: article, right: 'row="2020"', wrong: 'row={2020}' },
  ],
  'unknown-component': [
    { file: article, right: '<Number of', wrong: '<Numbre of' },
    { file: article, right: 'at="What was found"', wrong: 'att="What was found"' },
    {
      file: article,
      right: '<Number of="crossings" row="2020" column="total" />',
      wrong: '<Number row="2020" />',
    },
    { file: article, right: 'That is all that is known.', wrong: '<div>That is all.</div>' },
  ],
  heading: [
    { file: article, right: '## What is not known', wrong: '# What is not known' },
    { file: article, right: '## What is not known', wrong: '### What is not known' },
    { file: article, right: '## What is not known', wrong: '## What is known\n\n## What is known' },
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
      wrong: `topics: [bridge]\nlicence: © A neighbour\nheld: { ${fileHeld} }\n`,
    },
    {
      file: leaflet,
      right: 'topics: [bridge]\n',
      wrong: `topics: [bridge]\nlicence: CC BY-ND 4.0\nheld: { ${fileHeld}, findings: [{ id: email-address-page-1-1, kind: email-address, page: 1, message: Page 1 has what looks like an e-mail address., decision: redact, carriedOut: true }] }\n`,
    },
  ],
  'licence-unknown': [
    { file: leaflet, right: 'topics: [bridge]\n', wrong: `topics: [bridge]\nheld: { ${fileHeld} }\n` },
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
  phrasing: [
    { file: article, right: 'That is all that is known.', wrong: 'The bridge is a death trap.' },
    { file: event, right: 'Two inspectors came.', wrong: 'Two inspectors came to the death trap.' },
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
  spelling: [{ file: article, right: 'That is all that is known.', wrong: 'That is all that is knwon.' }],
  suppression: [
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrasing:\ndetail: Two' },
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrasing: it is quoted\ndetail: Two' },
    { file: event, right: 'detail: Two', wrong: '# check-ignore phrsing: it is quoted\ndetail: Two' },
  ],
};
