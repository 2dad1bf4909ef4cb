/** What looks like Markdown and would be shown as it is typed is found where it is; what is escaped is meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostMarkdown } from '../../../../src/lib/text/lost-markdown.ts';
import { parseMdx } from '../../../../src/lib/text/parse-mdx.ts';

const lost = (text: string) =>
  lostMarkdown(parseMdx(text)).map(({ what, line, column }) => `${what} ${line}:${column}`);

test('links and emphasis that are none are found at their place', () => {
  assert.deepEqual(lost('The board\nsaid [so] (/articles/so/) to all.'), ['link 2:6']);
  assert.deepEqual(lost('Said [so][petition] and (so)[https://example.org].'), ['link 1:6']);
  assert.deepEqual(lost('It was ** closed ** then.'), ['emphasis 1:8']);
  assert.deepEqual(lost('| Year | Cost |\n| 2020 | 1 |'), ['table 1:1']);
});

test('links, emphasis, words that are left out and escaped marks are as they are meant', () => {
  for (const text of [
    'It was **closed**, [so](/articles/so/) and [so][here].\n\n[here]: /articles/so/',
    'It said “[the board][...] agreed (twice) [sic] (of 4)”.',
    'A password of \\*\\* and \\[a] (/b).',
  ])
    assert.deepEqual(lost(text), [], text);
});
