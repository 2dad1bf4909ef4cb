export const take = {
  cite: 'Zitieren',
  files: { txt: 'in Worten', bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  followRequest: 'Dieser Anfrage folgen (RSS)',
  followPromise: 'Dieser Zusage folgen (RSS)',
  embed: 'Einbetten',
  codeCopied: 'Der Code ist kopiert.',
  seeIt: 'mit den Belegen ansehen',
  share: 'Teilen',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  line: (of: {
    authors: string | undefined;
    title: string;
    site: string;
    /** What it is, and the day on which it came out or that it has not. */
    said: string[];
    url: string | undefined;
    accessed: string;
  }) =>
    `${of.authors ? `${of.authors}: ` : ''}„${of.title}“, ${of.site}. ${of.said.join('. ')}.${of.url ? ` ${of.url}, abgerufen am ${of.accessed}.` : ''}\n`,
} as const;
