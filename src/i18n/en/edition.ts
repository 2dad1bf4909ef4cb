/** Words of the printed edition, and of the links to it. */
export const edition = {
  name: 'Printed edition',
  fullTitle: (site: string, day: string) => `${site}: printed edition of ${day}`,
  description:
    'All articles with their notes, the timeline, the promises and the requests, on one page made for paper.',
  pdf: 'Printed edition as a PDF',
  epub: 'Printed edition as an e-book (EPUB)',
  /** In the e-book: what helps readers who cannot see it. */
  accessibility:
    'Contents, sections and notes are linked. Each chart has a text that says what it shows, and a table of its values.',
  contents: 'In this edition',
  colophon: (day: string) =>
    `As the site was on ${day}. Numbers in the text lead to the notes at the end of each piece. What has changed since is on the site, with the sources as links.`,
  kind: 'The site’s own paper',
  /** On the page of a generated document. */
  noSource:
    'This is a paper of this site, made from its pages. It is no source, and nothing on the site rests on it.',
  /** Over their list. */
  papers: 'The site’s own papers',
  establishes: {
    letter: 'The letter that the site offers to its readers, with blanks to fill.',
  },
  /** A download: “Printed edition (PDF, 1.2 MB)”. */
  download: {
    letter: (size: string) => `The letter on one page (PDF, ${size})`,
  },
  letter: 'Request letter',
  letterFrom: (address: string, day: string) =>
    `From ${address}, as it was on ${day}. Put in what is between brackets.`,
} as const;

/** Words of the page where a reader keeps the record on a device. The script fills what is in braces. */
export const offline = {
  title: 'Read it offline',
  link: 'Read it offline',
  description:
    'Keep the whole record on this device, and read and search it without a network. It is removed with one click.',
  intro: 'Keep the whole record on this device, and read and search it without a network.',
  /** What is kept, and what is not. */
  about: (size: string) => [
    `Every page with its figures and pictures, and the search: ${size}. Not PDFs, downloads and what is on other sites.`,
    'Nothing is fetched before you ask. The copy and a small program that shows it (a service worker) stay in your browser.',
    'With a network you go on seeing the newest pages. The copy is shown where the network fails.',
    'Your browser may remove the copy if it needs the room.',
  ],
  other: 'Other ways to take it away:',
  withoutScripts: 'Keeping it needs JavaScript, which is off in this browser.',
  progress: 'How much is kept',
  keep: (size: string) => `Keep the whole record: ${size}`,
  states: {
    reading: 'The list of files is being fetched.',
    running: '{done} of {all} kept',
    none: 'Nothing is kept on this device.',
    savesData: 'Your browser is set to save data. Nothing is kept on this device.',
    part: '{done} of {all} is kept. It can be read without a network once all is there.',
    kept: 'Kept: the record of {day}. You can read and search it without a network.',
    newer: 'The record of {day} is kept. A newer one is here.',
    removed: 'Removed. Nothing is kept on this device.',
    network: 'The network failed. {done} of {all} is kept.',
    list: 'The list of files could not be fetched.',
    full: 'The browser has no more room for this site. {done} of {all} is kept.',
    denied: 'The browser does not let this site keep anything, as in a private window.',
    unable: 'This browser cannot keep pages, or this address is not secure (https).',
  },
  actions: {
    again: 'Try again',
    rest: 'Go on: {size} to fetch',
    newer: 'Fetch what has changed: {size}',
    stop: 'Stop',
    remove: 'Remove it from this device',
  },
  notKept: {
    title: 'This page is not kept on this device',
    text: 'There is no network, and the copy on this device does not have this page.',
  },
} as const;
/** Words with which a reader takes a part of the record along: cites it, follows it, shows it elsewhere. */
export const take = {
  cite: 'Cite',
  files: { txt: 'in words', bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  followRequest: 'Follow this request (RSS)',
  followPromise: 'Follow this promise (RSS)',
  embed: 'Embed',
  codeCopied: 'The code is copied.',
  /** The link from a frame on another site to its place on this one. */
  seeIt: 'see it with its evidence',
  share: 'Share',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  line: (of: {
    authors: string | undefined;
    title: string;
    site: string;
    /** What it is, and the day on which it came out or that it has not. */
    said: string[];
    url: string | undefined;
    accessed: string;
  }) =>
    `${of.authors ? `${of.authors}, ` : ''}“${of.title}”, ${of.site}. ${of.said.join('. ')}.${of.url ? ` ${of.url}, accessed ${of.accessed}.` : ''}\n`,
} as const;
