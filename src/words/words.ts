/**
 * The words of the interface, in the language of the story. Every word that a reader sees and that
 * is not content stands under this folder, and nowhere else.
 */
import { articles } from './en/articles.ts';
import { pages } from './en/pages.ts';
import { dates, numbers, provenance, site } from './en/site.ts';

export const words = { site, provenance, dates, numbers, articles, pages } as const;
