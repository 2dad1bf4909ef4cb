import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt, joinRanges, excerptSections } from '../../../../src/lib/search/excerpts.ts';

const text = 'A title. The lead. First heading. One fine day. Second heading. Another fine day it was.';
const anchors = [
  { id: 'first', text: 'First heading', location: 4 },
  { id: 'second', text: 'Second heading', location: 9 },
];
const range = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('sections', () => {
  it('give each hit to its section', () => {
    const found = excerptSections(text, anchors, [range('lead'), range('fine', text.indexOf('Another'))]);
    assert.deepEqual(
      found.map(({ id, hits }) => [id, hits.length]),
      [
        [undefined, 1],
        ['first', 0],
        ['second', 1],
      ],
    );
    assert.equal(text.slice(found[1]!.start, found[1]!.end), 'First heading. One fine day. ');
  });
});

describe('excerpts', () => {
  it('show the hit in whole words, with what was left out', () => {
    const pieces = excerpt(text, { start: 0, end: text.length }, [range('day')], 24);
    assert.equal(pieces.find((piece) => piece.hit)?.text, 'day');
    const whole = pieces.map((piece) => piece.text).join('');
    assert.match(whole, /^… .* …$/u);
    for (const word of whole.replaceAll('…', '').trim().split(/\s+/u))
      assert.ok(text.split(' ').includes(word), word);
  });
  it('join hits that overlap', () => {
    assert.deepEqual(
      joinRanges([
        { start: 4, end: 9 },
        { start: 0, end: 5 },
      ]),
      [{ start: 0, end: 9 }],
    );
  });
});
