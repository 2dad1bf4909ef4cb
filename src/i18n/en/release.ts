/** Words of the note on what a release changed. */
export const release = {
  title: (day: string) => `What changed: ${day}`,
  first: 'This is the first release. The site begins with:',
  since: (day: string) => `What changed for readers since ${day}.`,
  counted: (kind: string, count: string) => `${kind}: ${count}`,
  added: (what: string) => `New: ${what}`,
  moved: (what: string) => `Has a new address: ${what}`,
  withdrawn: (what: string) => `Withdrawn: ${what}`,
  changed: (what: string, parts: string) => `${what}. Changed: ${parts}.`,
  renamed: (old: string) => `the title, until now ${old}`,
  dated: (from: string, to: string) => `the date, from ${from} to ${to}`,
  corrected: (page: string, said: string, says: string) => `${page} said: ${said} It says now: ${says}`,
  /** What of a record changed. */
  parts: {
    text: 'the text',
    date: 'the date',
    sources: 'the sources',
    quotations: 'the quotations',
    numbers: 'the numbers',
    outcome: 'what became of it',
    certainty: 'how sure it is',
    pages: 'the pages of the original',
    details: 'details',
  },
} as const;
