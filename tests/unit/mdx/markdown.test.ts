/** What is changed in texts while they are rendered: alignment by classes, ids that no page has twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { markdownPlugins } from '../../../src/mdx/markdown.ts';

const render = async (text: string) => {
  const processor = await createSatteriMarkdownProcessor({
    hastPlugins: markdownPlugins,
    syntaxHighlight: false,
  });
  return processor.render(text);
};

test('columns are aligned by classes, which the policy of the pages lets through', async () => {
  const { code } = await render('| A | B | C |\n| --- | ---: | :-: |\n| 1 | 2 | 3 |\n');
  assert.match(code, /<td class="align-right">2<\/td>/u);
  assert.match(code, /<th class="align-center">C<\/th>/u);
  assert.doesNotMatch(code, /style=/u);
});

test('a heading takes no id that the frame of the page has', async () => {
  const { code, metadata } = await render('## Notes\n\n## Reply\n\n## What was found\n\n## Note 1\n');
  const ids = [...code.matchAll(/id="([^"]*)"/gu)].map(([, id]) => id);
  assert.deepEqual(ids, ['section-notes', 'section-reply', 'what-was-found', 'section-note-1']);
  assert.deepEqual(
    metadata.headings.map(({ slug }) => slug),
    ids,
  );
});
