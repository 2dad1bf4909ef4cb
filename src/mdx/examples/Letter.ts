import type { MakeExample } from './example.ts';

/** The letter asks for the document that leads the site, and stands on one page alone. */
export const example: MakeExample = ({ site }) => (site.leadDocument ? { attributes: {} } : undefined);
