/** Files of the example story, in which the examples make their mistakes. */
export const article = 'articles/the-footbridge.mdx';
export const event = 'events/2020-03-01-inspection.yaml';
export const document = 'documents/inspection/document.yaml';
export const attached = 'documents/carter-letter/document.yaml';
export const survey = 'documents/beam-survey/document.yaml';
export const figure = 'figures/crossings/figure.yaml';
export const table = 'figures/crossings/data.csv';
export const picture = 'pictures/deck/picture.yaml';
export const letter = 'letters/i-cross-it-daily.mdx';
export const petition = 'documents/petition/document.yaml';
export const leaflet = 'documents/leaflet/document.yaml';
/** The record of a file of which a copy is shown. */
export const attachedFile = `format: pdf, sha256: ${'ab'.repeat(32)}, bytes: 9, pages: 1, extractor: pdfjs-dist, added: 2026-01-02`;
export const request = 'requests/report-2020.yaml';
