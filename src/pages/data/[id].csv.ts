/** A figure's table for readers, whose spreadsheet opens it: marked as UTF-8, without formulas. */
import type { APIRoute } from 'astro';
import type { Figure } from '../../content/story.ts';
import { writeSheet } from '../../lib/tables/csv.ts';

export { figurePaths as getStaticPaths } from '../../content/figures/figures.ts';

export const GET: APIRoute<{ figure: Figure }> = ({ props: { figure } }) => {
  const { columns, rows } = figure.table;
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return new Response(writeSheet([columns, ...cells]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
