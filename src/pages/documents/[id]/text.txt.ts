/**
 * The whole text of an attached document as one file, as it is shown on its pages, with what a reader is told of each: a form
 * feed between two of them.
 */
import type { APIRoute } from 'astro';
import { pageNotes } from '../../../content/documents/covered.ts';
import { story } from '../../../content/story.ts';

export async function getStaticPaths() {
  const { attached } = await story();
  return [...attached.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const document = (await story()).attached.get(params['id']!)!;
  const { pages, quoted } = document;
  const texts = pages.map(({ number, heading, start, end }) => {
    const text = quoted.paged.text.slice(start, end);
    const titled = heading && !text.startsWith(heading) ? `${heading}\n\n${text}` : text;
    return (
      titled +
      pageNotes(document, number)
        .map((sentence) => `\n[${sentence}]\n`)
        .join('')
    );
  });
  return new Response(texts.join('\f'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
