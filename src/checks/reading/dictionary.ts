/**
 * The dictionary of a language. It takes a second to read, so what it said of each word is kept on
 * disk beside the packages, and it is read only where a word is new.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Speller {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

/** What the dictionary says of a word: true, or what may have been meant. */
type Verdict = true | string;

/** Packages of dictionaries, by language tag. */
const PACKAGES: Record<string, string> = { 'en-GB': 'dictionary-en-gb' };

const require = createRequire(import.meta.url);

/**
 * A judge of words, or undefined where there is no dictionary for the language.
 * @returns for each word that is not in the dictionary, what may have been meant
 */
export function dictionaryFor(
  language: string,
): ((words: Iterable<string>) => Map<string, string>) | undefined {
  const name = PACKAGES[language];
  if (!name) return undefined;
  let folder: string;
  let version: string;
  try {
    const file = require.resolve(`${name}/package.json`.replace('/package.json', ''));
    folder = dirname(file);
    version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
  const cache = join(folder, '..', '.cache', 'spelling', `${name}-${version}.json`);
  let verdicts: Record<string, Verdict> = {};
  try {
    verdicts = JSON.parse(readFileSync(cache, 'utf8')) as Record<string, Verdict>;
  } catch {
    // The first run, or a cache that was cut off: everything is looked up again.
  }
  let speller: Speller | undefined;
  const ask = (word: string): Verdict => {
    speller ??= (require('nspell') as (affixes: Buffer, words: Buffer) => Speller)(
      readFileSync(join(folder, 'index.aff')),
      readFileSync(join(folder, 'index.dic')),
    );
    return speller.correct(word) || (speller.suggest(word)[0] ?? '');
  };
  return (words) => {
    const wrong = new Map<string, string>();
    let changed = false;
    for (const word of words) {
      if (!Object.hasOwn(verdicts, word)) {
        verdicts[word] = ask(word);
        changed = true;
      }
      const verdict = verdicts[word]!;
      if (verdict !== true) wrong.set(word, verdict);
    }
    if (changed)
      try {
        mkdirSync(dirname(cache), { recursive: true });
        writeFileSync(cache, JSON.stringify(verdicts));
      } catch {
        // Without a cache the next run is a second slower.
      }
    return wrong;
  };
}
