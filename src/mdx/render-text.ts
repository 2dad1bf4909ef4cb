/** The text of an article as HTML by itself, for feeds: with its notes, without scripts or styles. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import { render } from 'astro:content';
import Notes from '../components/article/Notes.astro';
import { notesOf } from '../content/notes.ts';
import { story, type Article } from '../content/story.ts';
import { words } from '../i18n/words.ts';
import { joinReferences } from '../lib/citations/joined-references.ts';
import { feedMarkup } from '../lib/text/feed-markup.ts';
import { kit } from './components.ts';
import { beginNotes } from './notes.ts';

/**
 * @param page the address of the article, to which its links and anchors are completed
 */
export async function renderText(article: Article, page: string): Promise<string> {
  const { Content } = await render(article.entry);
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  const locals = {};
  beginNotes(locals, article);
  const options = { locals, props: { components: kit } };
  const body = joinReferences(await container.renderToString(Content, options), words.provenance.noteNames);
  const notes = notesOf(await story(), article);
  const foot = await container.renderToString(Notes, { props: { notes } });
  return feedMarkup(`${body}${foot}`, page);
}
