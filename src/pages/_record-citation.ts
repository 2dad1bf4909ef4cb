/**
 * The citation of an article or a record as a file. `src/integrations/export-routes.ts` has a route lead here for each
 * folder of records and each format.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { citationTypes } from '../content/exports/citations.ts';
import { citedRecords, recordCitations, type CitedRecord } from '../content/exports/record-citations.ts';
import { story } from '../content/story.ts';
import type { RecordCitationFormat } from '../lib/citations/formats.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const [, folder, file] = routePattern.split('/');
  const format = file!.slice(file!.indexOf('.') + 1) as RecordCitationFormat;
  const records = citedRecords(await story()).get(folder!) ?? [];
  return records.map((record) => ({ params: { id: record.id }, props: { format, record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: RecordCitationFormat; record: CitedRecord }> = async ({
  props: { format, record },
}) =>
  new Response(recordCitations(await story(), [record], format), {
    headers: { 'content-type': citationTypes[format] },
  });
