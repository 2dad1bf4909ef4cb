/** The files of a picture, in the widths that pages ask for. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { kitShown } from '../../mdx/shown.ts';
import { pictureBytes, publishedPictures } from '../../content/figures/pictures.ts';

interface Props {
  id: string;
  width: number;
}

export const getStaticPaths = (async () =>
  (await publishedPictures(kitShown)).flatMap(({ id, files }) =>
    files.map(({ name, width }) => ({
      params: { file: name.replace(/\.webp$/u, '') },
      props: { id, width },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await pictureBytes(props.id, props.width), { headers: { 'content-type': 'image/webp' } });
