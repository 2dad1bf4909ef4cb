/** The text of an article as HTML by itself, for feeds: with its notes, without scripts or styles. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import { render } from 'astro:content';
import Notes from '../components/article/Notes.astro';
import type { Article } from '../queries/story.ts';
import { kit } from './components.ts';
import { beginNotes } from './notes.ts';

/**
 * @param root the address of the site with its folder, to which links are completed
 * @param page the address of the article, to which its anchors are completed
 */
export async function renderText(article: Article, root: string, page: string): Promise<string> {
  const { Content } = await render(article.entry);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  const locals = {};
  const notes = beginNotes(locals, article);
  const options = { locals, props: { components: kit } };
  const body = await container.renderToString(Content, options);
  const foot = await container.renderToString(Notes, { props: { page: notes } });
  const origin = new URL(root).origin;
  return `${body}${foot}`
    .replace(/<(script|style|link)\b[^>]*>(?:[\s\S]*?<\/\1>)?/gu, '')
    .replace(/ (?:data-[\w-]+|class)(?:="[^"]*")?/gu, '')
    .replace(/ (?:srcset|sizes|loading|decoding)="[^"]*"/gu, '')
    .replaceAll('src="/', `src="${origin}/`)
    .replaceAll('href="/', `href="${origin}/`)
    .replaceAll('href="#', `href="${page}#`)
    .replace(/>\s+</gu, '> <')
    .trim();
}
