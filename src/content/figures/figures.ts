/** The tables of the story: by topic, with who on the site uses them, and as data for machines. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { chartsOf } from './charts.ts';
import { story, type Figure, type Story } from '../story.ts';

/** What a figure counts, when and where, as a sentence of its own. */
export function aboutFigure({ units, period, geography }: Figure): string {
  const about = words.figures.about(units, period, geography);
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
}

/** The articles and standing pages that draw a figure, print its table or take a number from it. */
export function usesOf(figure: string, s: Story): Array<{ title: string; address: string }> {
  const uses = (text: Story['articles'][number]['text']) =>
    text.uses.some(
      ({ component, attributes }) =>
        ['Chart', 'Table', 'Number'].includes(component) && attributes['of']?.value === figure,
    );
  return [
    ...s.articles
      .filter((one) => uses(one.text))
      .map((one) => ({ title: one.title, address: addresses.article(one.id) })),
    ...[...s.pages.values()]
      .filter((one) => uses(one.text))
      .map((one) => ({ title: one.title, address: addresses.page(one.id) })),
  ];
}

/** Pictures of like shape side by side: upright ones, parts of a whole, bars, what needs the most room; tables last. */
function shape({ chartable, chart }: Figure): number {
  const shapes: readonly string[][] = [
    ['columns', 'line', 'points', 'marks'],
    ['stack', 'whole'],
    ['bars', 'change'],
    ['spans'],
  ];
  return chartable && chart ? shapes.findIndex((types) => types.includes(chart.type)) : shapes.length;
}

/** Figures by topic, in the order in which the topics first appear in the order of the articles that use them. */
export async function figuresByTopic(): Promise<Array<{ topic: string; figures: Figure[] }>> {
  const s = await story();
  const rank = (figure: Figure) => {
    const first = s.articles.findIndex((article) =>
      usesOf(figure.id, s).some((use) => use.address === addresses.article(article.id)),
    );
    return first < 0 ? s.articles.length : first;
  };
  const topics = new Map<string, Figure[]>();
  for (const figure of s.figures.values())
    topics.set(figure.topic, [...(topics.get(figure.topic) ?? []), figure]);
  return [...topics]
    .map(([topic, figures]) => ({
      topic,
      rank: Math.min(...figures.map(rank)),
      figures: figures.toSorted((a, b) => shape(a) - shape(b) || rank(a) - rank(b)),
    }))
    .sort((a, b) => a.rank - b.rank);
}

/** The addresses of files of each figure, as Astro's `getStaticPaths` takes them. */
export const figurePaths = async () =>
  [...(await story()).figures.values()].map((figure) => ({ params: { id: figure.id }, props: { figure } }));

/** A cell as a value of its type; null where it is empty. */
function typed(value: string, type: string): string | number | null {
  if (value.trim() === '') return null;
  const numeric = type === 'number' || type === 'integer';
  return numeric && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** A figure for machines: its table, what must be known to read it, and the readings of its charts. */
export function figureData(figure: Figure): object {
  return {
    id: figure.id,
    title: figure.title,
    message: figure.message,
    units: figure.units,
    period: figure.period,
    geography: figure.geography,
    caveats: figure.caveats,
    columns: figure.columns,
    rows: figure.table.rows.map((row) =>
      Object.fromEntries(figure.columns.map(({ name, type }) => [name, typed(row[name] ?? '', type)])),
    ),
    denominators: figure.denominators,
    totals: figure.totals,
    sources: figure.sources,
    charts: chartsOf(figure).map(({ panel, readings }) => ({
      title: panel.title,
      type: panel.type,
      // Bars that stand for withheld things cannot be read one by one.
      readings: panel.type === 'marks' ? [] : readings,
    })),
  };
}
