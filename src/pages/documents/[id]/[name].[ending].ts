/** The copy of an attached document that readers may download: without metadata, and with what was redacted taken out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { folderOf } from '../../../content/documents/files.ts';
import { story } from '../../../content/story.ts';

export async function getStaticPaths() {
  const { attached } = await story();
  return [...attached.values()].flatMap(({ id, download }) =>
    download ? [{ params: { id, name: id, ending: download.split('.').at(-1)! } }] : [],
  );
}

export const GET: APIRoute = async ({ params }) =>
  new Response(
    new Uint8Array(await readFile(join(folderOf(params['id']!), `published.${params['ending']}`))),
    {
      headers: { 'content-type': 'application/octet-stream' },
    },
  );
