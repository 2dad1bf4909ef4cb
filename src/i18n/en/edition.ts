/** Words of the printed edition, and of the links to it. */
export const edition = {
  name: 'Printed edition',
  fullTitle: (site: string, day: string) => `${site}: printed edition of ${day}`,
  description:
    'All articles with their notes, the timeline, the promises and the requests, on one page made for paper.',
  pdf: 'Printed edition as a PDF',
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
