/** Numbers of notes side by side: each run of them is one link, and every anchor stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinReferences, referenceHtml } from '../../../../src/lib/citations/joined-references.ts';

const names = {
  note: (number: number) => `Note ${number}`,
  run: (first: number, last: number) => `Notes ${first}–${last}`,
};
const one = (number: number, count = 1) =>
  referenceHtml(number, `ref-${number}-${count}`, names.note(number));
const joined = (...numbers: number[]) =>
  joinReferences(`<p>So.${numbers.map((number) => one(number)).join('')} And</p>`, names);

test('a run of numbers is one link, named as a run, and the anchor of each stays', () => {
  assert.equal(
    joined(34, 35, 36),
    '<p>So.<sup class="ref"><a id="ref-34-1" href="#note-34" aria-label="Notes 34–36">34<span id="ref-35-1"></span>–<span id="ref-36-1">36</span></a></sup> And</p>',
  );
});

test('numbers that do not follow each other are links of their own, with a comma between', () => {
  const html = joined(5, 16, 17);
  assert.equal(html.replaceAll(/<[^>]*>/gu, ''), 'So.5, 16–17 And');
  assert.deepEqual(
    [...html.matchAll(/href="(#[^"]*)"/gu)].map(([, to]) => to),
    ['#note-5', '#note-16'],
  );
});

test('numbers of notes that stood earlier come first, and make one run with those beside them', () => {
  assert.equal(joined(5, 4, 10).replaceAll(/<[^>]*>/gu, ''), 'So.4–5, 10 And');
});

test('a number alone, and numbers with words between them, stay as they are', () => {
  assert.equal(joined(3), `<p>So.${one(3)} And</p>`);
  const apart = `<p>One${one(1)} and two${one(2)}.</p>`;
  assert.equal(joinReferences(apart, names), apart);
});
