/**
 * The files for machines at the root of the site. `src/integrations/export-routes.ts` has a route lead here for each
 * ending: Astro takes a path for that of a file only where its ending is no parameter.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ExportFile } from '../content/exports/export-file.ts';
import { exportFiles } from '../content/exports/export-files.ts';
import { story } from '../content/story.ts';
import { feeds } from '../mdx/feeds.ts';

const files: Readonly<Record<string, ExportFile>> = { ...exportFiles, ...feeds };

export const getStaticPaths = (({ routePattern }) => {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  return Object.keys(files)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ params: { name: name.slice(0, -ending.length) }, props: { file: files[name] } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ExportFile }> = async ({ props: { file } }) => {
  const text = await file.text(await story());
  // A build writes no file for a response without a body; `dev` answers 404.
  return text === undefined
    ? new Response(null, { status: 404 })
    : new Response(text as BodyInit, { headers: { 'content-type': file.type } });
};
