/** The whole text of an attached document as one file, as it is shown on its pages: a form feed between two of them. */
import type { APIRoute } from 'astro';
import { story } from '../../../content/story.ts';

export async function getStaticPaths() {
  const { attached } = await story();
  return [...attached.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { pages, quoted } = (await story()).attached.get(params['id']!)!;
  const texts = pages.map(({ heading, start, end }) => {
    const text = quoted.paged.text.slice(start, end);
    return heading && !text.startsWith(heading) ? `${heading}\n\n${text}` : text;
  });
  return new Response(texts.join('\f'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
