/** Readability: no article is longer, no sentence harder than the settings of the story allow. */
import { languageOf } from '../../../lib/text/languages.ts';
import { measureText, type Readability } from '../../../lib/text/readability.ts';
import { select, textAt } from '../../../collections/fields/select.ts';
import type { Report } from '../../issue.ts';
import { placeAt, settingOf, type Entry, type StoryFiles } from '../../story.ts';
import { sentencesIn } from './phrasing.ts';

const cache = new WeakMap<Entry, Readability>();

export function readabilityOf(story: StoryFiles): Map<string, Readability> {
  const language = settingOf(story, 'language') ?? 'en';
  const measures = new Map<string, Readability>();
  for (const [id, entry] of story.entries.articles) {
    if (!entry.text) continue;
    let measure = cache.get(entry);
    if (!measure) {
      measure = measureText(entry.source, sentencesIn, languageOf(language) === 'en');
      cache.set(entry, measure);
    }
    measures.set(id, measure);
  }
  return measures;
}

export function checkReadability(story: StoryFiles, report: Report): void {
  const settings = story.entries.site.get('site')?.data;
  const limit = (field: string): number | undefined => {
    const value = select(settings, `readability.${field}`)[0]?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const [words, sentence] = [limit('words'), limit('sentence')];
  for (const [id, measure] of readabilityOf(story)) {
    const entry = story.entries.articles.get(id)!;
    const start = { file: entry.file, ...placeAt(entry.source, entry.source.indexOf('\n---') + 4) };
    const ease = limit(`easeOfTheme.${textAt(entry.data, 'theme')}`) ?? limit('ease');
    if (words && measure.words > words)
      report({
        kind: 'readability',
        ...start,
        message: `The article has ${measure.words} words; the settings of the story allow ${words}.`,
        nearest: `${measure.words - words} words fewer, or another limit: readability.words in site.yaml`,
      });
    if (ease && measure.ease !== undefined && measure.ease < ease)
      report({
        kind: 'readability',
        ...start,
        message: `The article has a reading ease of ${measure.ease.toFixed(1)} (Flesch, without quotations); the settings of the story ask for ${ease}.`,
        nearest: 'shorter sentences and shorter words',
      });
    for (const long of measure.sentences)
      if (sentence && long.words > sentence)
        report({
          kind: 'readability',
          file: entry.file,
          ...placeAt(entry.source, long.offset),
          message: `This sentence has ${long.words} words of the story's own; its settings allow ${sentence}.`,
          nearest: 'two sentences',
        });
  }
}

/** “10 articles: 912 to 1,187 words, reading ease 65.2 to 71.4, longest sentence 30 words.” Empty without articles. */
export function readabilitySentence(measures: Iterable<Readability>): string {
  const all = [...measures];
  if (all.length === 0) return '';
  const range = (values: number[], digits = 0) => {
    const [from, to] = [Math.min(...values), Math.max(...values)].map((value) =>
      value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    );
    return from === to ? from : `${from} to ${to}`;
  };
  const eases = all.flatMap(({ ease }) => (ease === undefined ? [] : [ease]));
  return `${all.length} article${all.length === 1 ? '' : 's'}: ${range(all.map(({ words }) => words))} words, ${
    eases.length > 0 ? `reading ease ${range(eases, 1)}, ` : ''
  }longest sentence ${Math.max(...all.map(({ sentences }) => sentences[0]?.words ?? 0))} words.`;
}
