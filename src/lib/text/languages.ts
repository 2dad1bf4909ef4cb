/** Languages, by their tags (BCP 47). */

/** The language of a tag without its region: `de` of `de-AT`. */
export const languageOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** The tag, where it names another language than that of the story: the page then says so on the element. */
export function foreign(tag: string | undefined, story: string): string | undefined {
  return tag && languageOf(tag) !== languageOf(story) ? tag : undefined;
}
