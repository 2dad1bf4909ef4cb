/** A chart in words: its name, which says what kind of picture it is, and its values as a sentence. */
import type { ChartData, Row } from '../../lib/charts/data.ts';
import { dateInWords, number } from '../../i18n/format.ts';
import { listed } from '../../lib/text/intl.ts';
import { storyLanguage } from '../../i18n/story-language.ts';
import { words } from '../../i18n/words.ts';

/** The most values that are said one by one: of a course of time the extremes say more than a longer list. */
const FEW = { overTime: 9, otherwise: 12 } as const;

const isOverTime = ({ panel, groups }: ChartData) =>
  ['columns', 'line', 'points', 'stack'].includes(panel.type) &&
  groups.flatMap((group) => group.rows).length > 1;

const rowsOf = ({ groups }: ChartData) => groups.flatMap((group) => group.rows);

interface Said {
  number: number;
  text: string;
  row: string;
}

/** The values that are compared with each other: those of a series, or of a group whose scale is its own. */
function comparedValues(data: ChartData): Array<{ label: string; values: Said[] }> {
  const { panel, series, groups, readings } = data;
  const apart = panel.ownScales === true || panel.type === 'whole';
  // A row is called by its name alone where no other has it.
  const names = rowsOf(data).map(({ label }) => label);
  const short = apart || new Set(names).size === names.length;
  const said = (group: string, row: Row, index: number): Said[] => {
    const value = row.values[index]!;
    if (value.number === null) return [];
    const { series: of } = readings[value.reading]!;
    return [
      {
        number: value.number,
        text: series.length > 1 || apart ? value.said : value.text,
        row: [short ? '' : group, row.label, apart ? of : ''].filter(Boolean).join(', '),
      },
    ];
  };
  if (apart)
    return groups.map(({ label, rows }) => ({
      label,
      values: rows.flatMap((row) => series.flatMap((_, index) => said(label, row, index))),
    }));
  return series.map(({ label }, index) => ({
    label,
    values: groups.flatMap((group) => group.rows.flatMap((row) => said(group.label, row, index))),
  }));
}

/** The greatest and the least of some values; rows that share one are named together. */
function extremes(data: ChartData, values: Said[]): string {
  const pick = (kind: keyof typeof words.figures.extremes, value: number) => {
    const all = values.filter((one) => one.number === value);
    const rows = listed(
      storyLanguage(),
      all.map(({ row }) => row),
    );
    return words.figures.extreme(words.figures.extremes[kind], all[0]!.text, rows, isOverTime(data));
  };
  const numbers = values.map((one) => one.number);
  const spans = data.panel.type === 'spans';
  return [
    pick(spans ? 'longest' : 'highest', Math.max(...numbers)),
    pick(spans ? 'shortest' : 'lowest', Math.min(...numbers)),
  ].join(', ');
}

/** From where to where a chart goes: its first and last time. */
function rangeOf(data: ChartData): string | undefined {
  const rows = rowsOf(data);
  const spans = rows.flatMap(({ span }) => (span ? [span] : []));
  if (spans.length > 0) {
    const [first] = spans.map(({ from }) => from[0]).toSorted();
    return words.figures.range(
      dateInWords(first!),
      dateInWords(
        spans
          .map(({ to }) => to[1])
          .toSorted()
          .at(-1)!,
      ),
    );
  }
  return isOverTime(data) ? words.figures.range(rows[0]!.label, rows.at(-1)!.label) : undefined;
}

/** What is counted by marks, and the share of it that stands out. */
function marksInWords({ panel, groups }: ChartData): string {
  const rows = groups.flatMap((group) => group.rows);
  const value = (name: string | undefined) => rows.find(({ label }) => label === name)?.values[0];
  const { total, share } = panel.marks!;
  return `${total}: ${number(value(total)!.number!)}; ${share}: ${value(share)!.text}`;
}

/**
 * The name of a chart, for those who do not see it: its kind, how many values it has and from where to where,
 * what they count, the greatest and the least, a target that is drawn, an axis that does not begin at nought.
 */
export function chartName(data: ChartData, say: (value: number) => string): string {
  const { panel, series, readings } = data;
  const text = words.figures;
  if (panel.type === 'marks') return `${text.types.marks}, ${marksInWords(data)}. ${panel.rest ?? ''}`.trim();
  const range = rangeOf(data);
  const compared = comparedValues(data).filter(({ values }) => values.length > 1);
  const named = compared.length > 1 || (compared[0] !== undefined && compared[0].label !== series[0]!.label);
  return [
    [
      text.types[panel.type],
      text.values(readings.length),
      ...(range ? [range] : []),
      ...(compared.length > 1 || panel.type === 'whole' ? [] : [series[0]!.label]),
      ...(panel.mark ? [panel.mark.label] : []),
      ...(panel.from !== undefined && panel.to !== undefined && panel.from > 0
        ? [text.axis(say(panel.from), say(panel.to))]
        : []),
    ].join(', '),
    ...compared.map(({ label, values }) => `${named && label ? `${label}: ` : ''}${extremes(data, values)}`),
  ].join('; ');
}

/** Every value in words, row by row, the groups as sentences. */
function everyValue({ panel, series, groups, readings }: ChartData): string[] {
  return groups.map(({ label: group, rows }) => {
    const whole = panel.type === 'whole';
    const list = rows.map(({ label, values }) => {
      const parts = values.map(({ reading }) => {
        const { series: of, text } = readings[reading]!;
        return series.length > 1 && of ? `${of} ${text}` : text;
      });
      return `${label}${whole ? ' ' : group ? ', ' : ': '}${parts.join(', ')}`;
    });
    return `${group ? `${group}: ` : ''}${list.join(whole ? ', ' : '; ')}.`;
  });
}

/** The values of a chart as a sentence: all where they are few, else the first, the last and the extremes of each series. */
export function chartValues(data: ChartData): string {
  const { panel, readings } = data;
  const overTime = isOverTime(data);
  if (panel.type === 'marks') return sentences([`${marksInWords(data)}.`]);
  if (readings.length <= (overTime ? FEW.overTime : FEW.otherwise)) return sentences(everyValue(data));
  return sentences(
    comparedValues(data)
      .filter(({ values }) => values.length > 1)
      .map(({ label, values }) => {
        const [first, last] = [values[0]!, values.at(-1)!];
        const course = overTime
          ? `${words.figures.course(first.text, first.row, last.text, last.row)}; `
          : '';
        return `${label ? `${label}: ` : ''}${course}${extremes(data, values)}.`;
      }),
  );
}

const sentences = (parts: string[]) =>
  parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
