/** How much the site holds, and how much of it is sourced. */
import { CITING } from '../rules/provenance.ts';
import { story, type Article, type Document, type StandingPage } from './story.ts';

/** What one text holds: its statements, those without a source, its citations and its checked quotations. */
export function textCounts(text: Article | StandingPage) {
  const citing = text.text.uses.filter((use) => CITING.has(use.component));
  return {
    statements: text.text.statements.filter((statement) => statement.uncited === undefined).length,
    uncited: text.text.statements.filter((statement) => statement.uncited !== undefined).length,
    citations: citing.length,
    quotations: citing.filter((use) => use.component !== 'Cite').length,
  };
}

/** The counts of the whole site. */
export async function counts() {
  const s = await story();
  const texts = s.articles.map(textCounts);
  const sum = (key: keyof ReturnType<typeof textCounts>) => texts.reduce((total, one) => total + one[key], 0);
  const grades: Array<[Document['evidence'], number]> = (
    ['read', 'read-in-part', 'reported', 'withheld'] as const
  ).map((grade) => [
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
    ['quotations', s.quotations.size],
    ['quotationsInText', inText],
    ...(inOriginal > 0 ? ([['quotationsInOriginal', inOriginal]] as const) : []),
    ['quotationsInRecord', s.quotations.size - inText - inOriginal],
    ['events', s.events.length],
    ['unknowns', s.unknowns.size],
  ] as const;
  return { rows, grades };
}
