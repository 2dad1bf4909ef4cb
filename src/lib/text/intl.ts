/** Formatters of `Intl`, each made once: to make one takes a hundred times as long as to use it. */
const made = new Map<string, unknown>();

function once<T>(kind: string, language: string, options: object, make: () => T): T {
  const key = `${kind} ${language} ${JSON.stringify(options)}`;
  let found = made.get(key) as T | undefined;
  if (found === undefined) made.set(key, (found = make()));
  return found;
}

export const dateFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('date', language, options, () => new Intl.DateTimeFormat(language, options));

export const numberFormat = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once('number', language, options, () => new Intl.NumberFormat(language, options));

/** Several things in a row, the last two joined by “and”. */
export const listed = (language: string, things: string[]): string =>
  once('list', language, {}, () => new Intl.ListFormat(language)).format(things);

export const pluralRules = (language: string, options: Intl.PluralRulesOptions = {}): Intl.PluralRules =>
  once('plural', language, options, () => new Intl.PluralRules(language, options));
