/** Letters from readers, each with its text ready to be shown. */
import { getEntry, render } from 'astro:content';
import { story, type Letter } from '../story.ts';

/** The published letters about an article, oldest first. */
export async function lettersAbout(article: string) {
  const { letters } = await story();
  const about = letters
    .filter((letter: Letter) => letter.about === article)
    .sort((a, b) => a.date.localeCompare(b.date));
  return Promise.all(
    about.map(async (letter) => {
      const entry = await getEntry('letters', letter.id);
      return { ...letter, Content: (await render(entry!)).Content };
    }),
  );
}
