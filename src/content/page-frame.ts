/** What the frame of a page shows: its masthead and foot, and the corrections of the page. */
import { words } from '../i18n/words.ts';
import { correctionsOf } from './articles/history.ts';
import { sections } from './sections.ts';
import type { Story } from './story.ts';
import { unpublished } from './unpublished.ts';

type StandingId = keyof typeof words.site.standing;

export type PageFrame = Awaited<ReturnType<typeof pageFrame>>;

/** @param path the path of the page from the root of the site */
export async function pageFrame(s: Story, path: string) {
  return {
    site: s.site,
    /** The day of the build. */
today: s.today,
    sections: await sections(),
    /** The standing pages that the story has. */
standing: (Object.keys(words.site.standing) as StandingId[]).filter((id) => s.pages.has(id)),
    has: { documents: s.documents.size > 0, figures: s.figures.size > 0 },
    corrections: correctionsOf(path, s.corrections),
    /** What is on the page and not published yet: in `dev` only. */
unpublished: import.meta.env.DEV ? unpublished(s, path) : [],
  };
}
