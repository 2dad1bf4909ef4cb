/** Small words by which a language is known. Two of them in common are no proof, a tenth of a text is. */
const SMALL_WORDS: Record<string, string[]> = {
  en: ['the', 'of', 'and', 'to', 'in', 'that', 'is', 'for', 'was', 'on'],
  cy: ['yn', 'y', 'yr', 'ac', 'o', 'i', 'ar', 'mae', 'wedi', 'ei'],
  fr: ['le', 'la', 'les', 'de', 'des', 'et', 'est', 'une', 'que', 'dans'],
  de: ['der', 'die', 'das', 'und', 'ist', 'von', 'nicht', 'mit', 'den', 'ein'],
  es: ['el', 'la', 'los', 'de', 'que', 'y', 'en', 'una', 'por', 'con'],
};

/** The language of a text as far as its small words show, or undefined. */
export function guessLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return undefined;
  let best: { tag: string; share: number } | undefined;
  for (const [tag, small] of Object.entries(SMALL_WORDS)) {
    const known = new Set(small);
    const share = words.filter((word) => known.has(word)).length / words.length;
    if (share > (best?.share ?? 0.1)) best = { tag, share };
  }
  return best?.tag;
}
