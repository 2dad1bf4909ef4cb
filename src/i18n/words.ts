/**
 * The words of the interface, in the language of the story. Every word that a reader sees and that
 * is not content is in this folder, and nowhere else.
 */
import { english } from './en/words.ts';
import type { Words } from './language.ts';
import { wordsFor } from './languages.ts';
import { storyLanguage } from './story-language.ts';

/** The language of the story is read when a word is first used, and not when this module is imported. */
export const words: Words = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(english) as Array<keyof Words>).map((part) => [
      part,
      { enumerable: true, get: () => wordsFor(storyLanguage())[part] },
    ]),
  ),
) as Words;

/** What one thing of a kind is called, and what several are: the kinds are the names of collections and of parts. */
export const kindWords = (kind: string): Words['kinds'][keyof Words['kinds']] =>
  words.kinds[kind as keyof Words['kinds']];
