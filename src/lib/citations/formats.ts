/** The formats of citations, each the ending of its file: of reference managers, and in words. */
export const citationFormats = ['bib', 'ris', 'csl.json'] as const;
export const recordCitationFormats = ['txt', ...citationFormats] as const;

export type CitationFormat = (typeof citationFormats)[number];
export type RecordCitationFormat = (typeof recordCitationFormats)[number];
