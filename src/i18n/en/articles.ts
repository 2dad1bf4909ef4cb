export const articles = {
  title: 'Articles',
  description: 'Every article of the investigation, each statement with its source and how well we know it.',
  intro: 'Read in order, these tell the whole story. Each stands on its own.',
  minutes: (count: number) => `${count} minute${count === 1 ? '' : 's'} to read`,
  notReleased: (date: string) => `This article is a draft of ${date}`,
  firstPublished: 'First published.',
  updated: 'Updated',
  history: 'What changed',
  reply: 'Right of reply',
  related: 'Read next',
  before: 'Previous article',
  after: 'Next article',
  letters: 'Letters from readers',
  corrections: 'Corrections to this article',
  corrected: 'Corrected',
  said: 'It said',
  says: 'It says now',
  uncitedMark: 'This paragraph has no source. The reason is at the foot of the page.',
  document: 'The document',
  by: (names: string) => `By ${names}.`,
  take: {
    cite: 'Cite this article',
    files: { txt: 'in words', bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
    share: 'Share',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    line: (of: {
      authors: string | undefined;
      title: string;
      site: string;
      /** The day on which it came out, or that it has not. */
      said: string;
      url: string | undefined;
      accessed: string;
    }) =>
      `${of.authors ? `${of.authors}, ` : ''}“${of.title}”, ${of.site}. ${of.said}.${of.url ? ` ${of.url}, accessed ${of.accessed}.` : ''}\n`,
  },
} as const;
