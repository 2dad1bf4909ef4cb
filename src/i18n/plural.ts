/** Counted things in a language: the number in its form, and the noun as that number asks for it. */

/** One text for each plural category that the language has, as `Intl.PluralRules` names them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Makes the function that counts in a language.
 * @param language its tag, such as `de`
 * @returns from a count and the forms of a noun, “3 Dokumente”: both as `Intl` has them for the language
 */
export function counting(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  return (count, forms) => `${format.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}
