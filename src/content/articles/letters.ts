/** Letters from readers, each with its text ready to be shown. */
import { getEntry, render } from 'astro:content';
import type { Story } from '../story.ts';

/** The published letters about an article, oldest first. */
export async function lettersAbout({ letters }: Story, article: string) {
  const about = letters
    .filter((letter) => letter.about === article)
    .sort((a, b) => a.date.localeCompare(b.date));
  return Promise.all(
    about.map(async (letter) => {
      const entry = await getEntry('letters', letter.id);
      return { ...letter, Content: (await render(entry!)).Content };
    }),
  );
}

export type ShownLetter = Awaited<ReturnType<typeof lettersAbout>>[number];
