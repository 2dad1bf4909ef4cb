/** The picture of a page of an attached document, at a permanent address. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { folderOf, pageName } from '../../../../content/documents/files.ts';
import { story } from '../../../../content/story.ts';

export async function getStaticPaths() {
  const { attached } = await story();
  return [...attached.values()].flatMap(({ id, pages, widths }) =>
    pages
      .filter(({ size }) => size)
      .flatMap(({ number }) =>
        widths.map((width) => ({ params: { id, page: pageName(number), width: String(width) } })),
      ),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const file = join(folderOf(params['id']!), 'pages', `${params['page']}-${params['width']}.webp`);
  return new Response(new Uint8Array(await readFile(file)), { headers: { 'content-type': 'image/webp' } });
};
