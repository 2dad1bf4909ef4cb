/** Numbers in the words of a figure: each is in its table, or follows from it. */
import { nearestSayable, sayableNumbers } from '../../../lib/tables/figure-numbers.ts';
import { showNumber } from '../../../lib/text/numbers.ts';
import { numeralsIn } from '../../../lib/text/numerals.ts';
import { wordsFor } from '../../../i18n/languages.ts';
import { isWhole } from './figures.ts';
import type { Report } from '../../issue.ts';
import { settingOf, type StoryFiles } from '../../story.ts';
import { select, textsAt } from '../../../collections/fields/select.ts';

/** Words that readers see over and under a chart. */
const SAID = ['title', 'message', 'chart.title', 'chart.note', 'chart.below.title', 'chart.below.note'];
/** Words beside the table whose numbers are names: “Section 36”, “15 December”. */
const BESIDE = [
  'units',
  'period',
  'columns.*.label',
  'chart.series.*.label',
  'chart.below.series.*.label',
  'chart.mark.label',
  'chart.below.mark.label',
];
const GIVEN = ['totals.*', 'denominators.*', 'chart.mark.value', 'chart.below.mark.value'];

/** “One” and “two” are seldom counts: “one of them”, “the two groups”. */
const LEAST_NAMED = 3;

export function checkFigureNumbers(story: StoryFiles, report: Report): void {
  const language = settingOf(story, 'language') ?? 'en';
  const words = wordsFor(language).numbers;
  for (const entry of story.entries.figures.values()) {
    const table = story.tables.get(entry.id);
    if (!table || !isWhole(entry, table)) continue;
    const textsOf = (patterns: readonly string[]) =>
      patterns.flatMap((pattern) => textsAt(entry.data, pattern));
    const all = sayableNumbers(table.table, textsOf(BESIDE), textsOf(GIVEN).map(Number));
    for (const pattern of SAID)
      for (const { path, value } of select(entry.data, pattern))
        for (const numeral of numeralsIn(String(value), language, words)) {
          if (numeral.named && numeral.value < LEAST_NAMED) continue;
          const right = nearestSayable(numeral, all);
          if (right)
            report({
              kind: 'figure-number',
              ...entry.place(path),
              message: `“${numeral.text}” is said of this figure, and its table holds no such number, nor rows that give it as a sum, a difference, a share or a count.`,
              nearest: right.map((one) => showNumber(one, language)).join(' or '),
            });
        }
  }
}
