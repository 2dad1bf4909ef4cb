/** What the frame of a page shows: its masthead and foot, and the corrections of the page. */
import { words } from '../i18n/words.ts';
import { correctionsOf } from './articles/history.ts';
import { sections, type Section } from './sections.ts';
import type { Correction, Site, Story } from './story.ts';
import { unpublished, type Unpublished } from './unpublished.ts';

type StandingId = keyof typeof words.site.standing;

export interface PageFrame {
  site: Site;
  /** The day of the build. */
  today: string;
  sections: Section[];
  /** The standing pages that the story has. */
  standing: StandingId[];
  has: { documents: boolean; figures: boolean };
  corrections: Correction[];
  /** What is on the page and not published yet: in `dev` only. */
  unpublished: Unpublished[];
}

/** @param path the path of the page from the root of the site */
export async function pageFrame(s: Story, path: string): Promise<PageFrame> {
  return {
    site: s.site,
    today: s.today,
    sections: await sections(),
    standing: (Object.keys(words.site.standing) as StandingId[]).filter((id) => s.pages.has(id)),
    has: { documents: s.documents.size > 0, figures: s.figures.size > 0 },
    corrections: correctionsOf(path, s.corrections),
    unpublished: import.meta.env.DEV ? unpublished(s, path) : [],
  };
}
