/** Words of the reading room: an attached document, page by page, on its page of the site. */
import { plural } from './count.ts';
const list = (numbers: number[]) =>
  numbers.length < 2 ? String(numbers[0] ?? '') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

export const reading = {
  title: 'The document itself',
  onThisPage: 'On this page',
  pages: (count: number) => plural(count, 'page', 'pages'),
  intro: (count: number) =>
    `${plural(count, 'page', 'pages')}, as text that can be searched, selected and copied, and as pictures of the paper.`,
  introText: (count: number) =>
    count === 1 ? 'Its text, on one page.' : `Its text, in ${count} parts with an address each.`,
  highlighted: 'Words under the highlighter are quoted on this site, and were checked letter by letter.',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageLink: (page: number) => `Link to page ${page}`,
  noText: 'There is no text on this page.',
  picture: {
    show: 'Show the page as a picture',
    alt: (page: number) => `Picture of page ${page}. Its text is beside it.`,
    larger: 'Open the picture',
  },
  quality: {
    read: (confidence: number) =>
      `The text of this page was read from its picture by a machine, which was ${Math.round(confidence)} per cent sure of it. Letters may be wrong: compare it with the picture.`,
    doubtful:
      'Two programs read the text of this page differently. Compare it with the picture before you rely on it.',
    readPages: (pages: number[]) =>
      `The text of ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)} was read from pictures by a machine.`,
    doubtfulPages: (pages: number[]) =>
      `On ${pages.length === 1 ? 'page' : 'pages'} ${list(pages)} two programs read the text differently; it says so there.`,
  },
  quoted: 'Quoted from this page',
  uses: 'Where these words are quoted on this site',
  struckOut: 'struck out: ',
  corrected: (is: string, read: string) =>
    `Corrected by hand, by the picture of the page: “${is}”. The machine read “${read}”.`,
  recordOf: 'What is recorded of these words',
  parts: {
    title: 'The pages of this document',
    range: (from: number, to: number) => (from === to ? `Page ${from}` : `Pages ${from} to ${to}`),
    here: 'here',
    next: (from: number, to: number) => `Next: pages ${from} to ${to}`,
    previous: (from: number, to: number) => `Before: pages ${from} to ${to}`,
    description: (title: string, from: number, to: number) =>
      `Pages ${from} to ${to} of “${title}”, as text and as pictures, each with its own address.`,
    pageTitle: (title: string, from: number, to: number) =>
      from === to ? `${title}, page ${from}` : `${title}, pages ${from} to ${to}`,
    record: 'The record of this document',
    jump: (from: number, to: number) => `Pages ${from} to ${to} are on a page of their own:`,
  },
  download: {
    file: 'The file',
    title: 'Download',
    link: (format: string, size: string) => `${format}, ${size}`,
    text: 'The whole text',
    struckOut: 'In the text file, words between ~~ are struck out in the document.',
    licence: (name: string) => `Licence: ${name}.`,
    noLicence: 'Its licence is not confirmed.',
    permission: (by: string) => `Shown by permission: ${by}.`,
    hash: 'Hashes (SHA-256)',
    published: 'The copy for readers',
    original: 'The file as it came',
    none: 'No copy is offered for download.',
    clean:
      'The copy for readers: what was hidden in it (names of authors and programs, comments, earlier versions) was taken out. The text and the pictures on this page are of the same copy.',
    redacted: (count: number) =>
      `In ${plural(count, 'place', 'places')} words were covered before publication, on the pictures, in the text and in the file.`,
  },
  covered: {
    by: {
      newsroom: 'by this newsroom',
      body: 'by the body that published the document',
      before: 'in the file as it came to us',
    },
    personal: 'personal data',
    noReason: 'no reason is given',
    bar: (by: string, why: string) => `covered ${by}: ${why}`,
    onPage: (count: number, by: string, why: string) =>
      `On this page ${plural(count, 'passage is', 'passages are')} covered ${by}: ${why}.`,
  },
  read: (program: string, day: string) => `Its text was read with ${program} on ${day}.`,
  withdrawn: (day?: string, because?: string) =>
    `The file of this document has been withdrawn${day ? ` on ${day}` : ''}. ${because ? `The reason: ${because} ` : ''}Nothing of it is shown: this page is its record.`,
  undecided:
    'This document has a file. It is not shown until an editor has decided what in it may be published: this page is its record.',
  notInEdition: (day: string, sha256: string) =>
    `The original was fetched on ${day} (SHA-256 ${sha256}), and quotations were compared with it. Its text is not part of this edition.`,
  cite: (page: number) => `Cite page ${page}`,
  citeFiles: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  citeFile: (format: string, page: number) => `${format}: citation of page ${page}`,
  citeOriginal: (address: string) => `Original: ${address}`,
  citeLine: (of: {
    author: string | undefined;
    title: string;
    description: boolean;
    publisher: string;
    date: string;
    page: number;
    site: string;
    address: string;
    accessed: string;
  }) =>
    [
      of.author && of.author !== of.publisher ? `${of.author}, ` : '',
      of.description ? `[${of.title}]` : `“${of.title}”`,
      `, ${of.publisher}, ${of.date}, page ${of.page}. ${of.site}, ${of.address}, accessed ${of.accessed}`,
    ].join(''),
  passage: {
    title: 'The passage you selected',
    link: 'Copy a link to it',
    quote: 'Copy it with its citation',
    copied: 'Copied.',
    failed: 'It could not be copied. Here it is:',
    close: 'Close',
  },
  checked: {
    page: (page: number) => `In the text of the document, page ${page}, word for word`,
    pageShort: (page: number) => `in the text of the document, page ${page}`,
    pageOf: (page: number, document: string) => `In the text of “${document}”, page ${page}, word for word`,
    original: (day: string, mark: string, page?: number) =>
      `In the text of the document${page === undefined ? '' : `, page ${page}`}, word for word (checked on ${day}, SHA-256 ${mark}…)`,
    originalOf: (document: string, day: string, mark: string, page?: number) =>
      `In the text of “${document}”${page === undefined ? '' : `, page ${page}`}, word for word (checked on ${day}, SHA-256 ${mark}…)`,
    originalShort: (page?: number) =>
      page === undefined ? 'in the text of the document' : `in the text of the document, page ${page}`,
    recorded: (from: string) => `As recorded from ${from}`,
    recordedShort: (from: string) => `as recorded from ${from}`,
    see: (page: number) => `See them on page ${page}`,
  },
} as const;
