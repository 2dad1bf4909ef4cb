/** Mistakes about what a statement rests on: references, documents, quotations. */
import type { Examples } from './example.ts';
import { article, event, document, attached, petition, survey, request } from './files.ts';

export const sources = {
  'named-twice': [
    { file: event, right: 'sources: [inspection]', wrong: 'sources: [inspection, inspection]' },
    { file: event, right: 'people: [town-council]', wrong: 'people: [town-council, town-council]' },
    {
      file: article,
      right: '<Cite of="inspection" at="What was found" />',
      wrong:
        '<Cite of="inspection" at="What was found" />\n\n<Events of="2020-05-04-answer 2020-05-04-answer" />\n',
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
    { file: 'site.yaml', right: 'event: 2020-05-04-answer', wrong: 'event: 2020-05-05-answer' },
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
    {
      file: 'documents/leaflet/document.yaml',
      right: 'reportedBy: [inspection]',
      wrong: 'reportedBy: [leaflet]',
    },
  ],
  'finding-open': [
    {
      file: 'documents/leaflet/document.yaml',
      right: 'kind: ',
      wrong:
        'file: { format: pdf, sha256: ' +
        'ab'.repeat(32) +
        ', bytes: 9, pages: 1, extractor: pdfjs-dist, added: 2026-01-02, findings: [{ id: email-address-page-1-1, kind: email-address, page: 1, message: Page 1 has what looks like an e-mail address. }] }\nkind: ',
    },
  ],
  misread: [
    {
      file: 'documents/leaflet/document.yaml',
      right: 'kind: ',
      wrong: 'misread: [{ page: 1, read: Tlie bridge, is: The bridge }]\nkind: ',
    },
  ],
  'tracked-by-git': [
    { file: 'documents/leaflet/original.txt', wrong: 'The file as it came.', tracked: true },
    { file: 'documents/.leaflet.part/original.txt', wrong: 'The file as it came.', tracked: true },
    { file: 'documents/leaflet/undecided/pages/0001.txt', wrong: 'Words under a bar.', tracked: true },
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
    {
      file: article,
      right: 'there is rust on the whole of the deck</Quote>',
      wrong: 'there is rust on [much] of the deck</Quote>',
    },
  ],
  'quotation-not-in-text': [
    {
      file: attached,
      right: 'text: The deck was closed to carts',
      wrong: 'text: The deck was shut to carts',
    },
    { file: attached, right: '    page: 1\n', wrong: '    page: 1\n    occurrence: 2\n' },
  ],
  'quotation-not-in-fetched': [
    { file: survey, right: 'text: two of the nine beams', wrong: 'text: two of the ten beams' },
  ],
  'quotation-ambiguous': [
    { file: attached, right: '    page: 1\n', wrong: '' },
    {
      file: '../.cache/archive/fetched/documents/beam-survey/pages/0001.txt',
      right: 'replaced.\n',
      wrong: 'replaced. Once more: two of the nine beams are to be replaced.\n',
    },
  ],
  'quotation-marks': [
    // “Nobody told the carters why.”
    {
      file: attached,
      right: 'text: The deck was closed to carts',
      wrong: 'text: The deck was closed to carts [...] told the carters',
    },
    {
      file: attached,
      right: 'text: The deck was closed to carts',
      wrong: 'text: The deck was [shut] to carts in March',
    },
    {
      file: document,
      right: 'text: there is rust on the whole of the deck',
      wrong: 'text: there is [no] rust on the whole of the deck',
    },
    {
      file: document,
      right: '    role: owner of the bridge\n',
      wrong: '    role: owner of the bridge\n    farApart: The rest is a table.\n',
    },
  ],
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
  locator: [
    { file: petition, right: 'viaLocator: page 2', wrong: 'locator: page 2' },
    { file: petition, right: 'via: inspection\n    viaLocator: page 2\n', wrong: '' },
    { file: petition, right: 'via: inspection', wrong: 'via: petition' },
    { file: petition, right: 'locator: as quoted in [[inspection]], page 2', wrong: 'locator: page 2' },
    {
      file: document,
      right: 'role: owner of the bridge\n    locator: page 2\n',
      wrong: 'role: owner of the bridge\n',
    },
    { file: article, right: '<Cite of="petition" />', wrong: '<Cite of="petition" where="page 1" />' },
  ],
} satisfies Examples;
