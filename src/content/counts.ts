/** How much the site holds, and how much of it is sourced. */
import { CITING } from '../lib/citations/provenance.ts';
import { inText } from './documents/verification.ts';
import { documentsOf } from './place.ts';
import { story, type Article, type Document, type StandingPage, type Story } from './story.ts';

/** What one text holds: its statements, those without a source, its citations and its checked quotations. */
export function textCounts(text: Article | StandingPage) {
  const citing = text.text.uses.filter((use) => CITING.has(use.component));
  return {
    statements: text.text.statements.filter((statement) => statement.uncited === undefined).length,
    uncited: text.text.statements.filter((statement) => statement.uncited !== undefined).length,
    citations: citing.length,
    quotations: printedIn([text]).size,
  };
}

const citingIn = (texts: ReadonlyArray<Article | StandingPage>) =>
  texts.flatMap(({ text }) => text.uses.filter((use) => CITING.has(use.component)));

/** The recorded quotations that texts print, each once. */
const printedIn = (texts: ReadonlyArray<Article | StandingPage>): Set<string> =>
  new Set(
    citingIn(texts).flatMap(({ component, attributes }) =>
      component === 'Cite' ? [] : (attributes['of']?.value ?? []),
    ),
  );

/** The documents that texts cite, by a note or by a quotation, each once. */
const citedIn = (s: Story, texts: ReadonlyArray<Article | StandingPage>): Set<string> =>
  new Set(
    citingIn(texts).flatMap(({ component, attributes }) => {
      const of = attributes['of']?.value ?? '';
      return component === 'Cite' ? [of] : documentsOf(s, of);
    }),
  );

/** Against what the quotations that texts print were checked. */
export function checkedIn(s: Story, texts: ReadonlyArray<Article | StandingPage>) {
  const printed = [...printedIn(texts)].flatMap((id) => s.quotations.get(id) ?? []);
  const found = printed.filter(inText).length;
  return { inText: found, recorded: printed.length - found };
}

/** How many documents have each grade of evidence. */
export type GradeCounts = ReadonlyArray<readonly [Document['evidence'], number]>;

export async function counts() {
  const s = await story();
  const texts = s.articles.map(textCounts);
  const sum = (key: keyof ReturnType<typeof textCounts>) => texts.reduce((total, one) => total + one[key], 0);
  const grades: GradeCounts = (['read', 'read-in-part', 'reported', 'withheld'] as const).map((grade) => [
    grade,
    [...s.documents.values()].filter((document) => document.evidence === grade).length,
  ]);
  const quotations = [...s.quotations.values()];
  const inText = quotations.filter(({ place }) => place).length;
  const inOriginal = quotations.filter(({ original }) => original).length;
  const rows = [
    ['articles', s.articles.length],
    ['statements', sum('statements')],
    ['uncited', sum('uncited')],
    ['citations', sum('citations')],
    ['documentsCited', citedIn(s, s.articles).size],
    ['quotationsPrinted', printedIn(s.articles).size],
    ['quotations', s.quotations.size],
    ['quotationsInText', inText],
    ...(inOriginal > 0 ? ([['quotationsInOriginal', inOriginal]] as const) : []),
    ['quotationsInRecord', s.quotations.size - inText - inOriginal],
    ['events', s.events.length],
    ['unknowns', s.unknowns.size],
  ] as const;
  return { rows, grades };
}
