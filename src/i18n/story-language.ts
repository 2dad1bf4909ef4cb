/** The language of the story, as `site.yaml` names it. */
import { siteSettings } from '../site-settings.ts';

let language: string | undefined;

/** Reads the language tag of the story, once per process. English where the site names none. */
export const storyLanguage = (): string => (language ??= siteSettings().language ?? 'en');
