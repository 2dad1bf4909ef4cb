/** The order of texts in the language of the page. */
export const compareTexts: (a: string, b: string) => number = new Intl.Collator(document.documentElement.lang)
  .compare;
