import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, layStory } from './small-story.ts';

test('a build that runs out of memory ends in one sentence, without a stack trace', async (t) => {
  const laid = await layStory(t);
  const { status, output } = await build(laid, [], { NODE_OPTIONS: '--max-old-space-size=100' });
  assert.equal(status, 1);
  assert.match(output, /^The build ran out of memory: /mu);
  assert.match(output, /^The site was not built\./mu);
  assert.doesNotMatch(output, /^\s+at |FATAL|V8/mu);
});
