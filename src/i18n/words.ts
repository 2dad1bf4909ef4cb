/**
 * The words of the interface, in the language of the story. Every word that a reader sees and that
 * is not content stands under this folder, and nowhere else.
 */
import { siteSettings } from '../site-settings.ts';
import type { Words } from './language.ts';
import { wordsFor } from './languages.ts';

export const words: Words = wordsFor(siteSettings().language ?? 'en');

/** What one thing of a kind is called, and what several are: the kinds are the names of collections and of parts. */
export const kindWords = (kind: string): Words['kinds'][keyof Words['kinds']] =>
  words.kinds[kind as keyof Words['kinds']];
