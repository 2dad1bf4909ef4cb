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
