/** What readers are told of covered passages, page by page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coveredOn } from '../../../src/content/documents/covered.ts';

test('each page says who covered its passages and why, also where the words were found on another page', () => {
  const texts = ['It was █████ and █████.\n', 'So said █████.\n', 'Nothing is covered.\n'];
  const whole = texts.join('');
  const pages = texts.map((text, index) => {
    const start = texts.slice(0, index).join('').length;
    return { number: index + 1, start, end: start + text.length, doubtful: false };
  });
  const of = {
    pages,
    quoted: { paged: { text: whole, pages } },
    file: {
      findings: [
        { id: 'a', kind: 'email-address', page: 1, message: 'x', decision: 'redact' },
        { id: 'b', kind: 'text-under-rectangle', page: 1, message: 'x', decision: 'redact', coveredBy: 'body', reason: 'A child.' },
      ],
    },
  } as unknown as Parameters<typeof coveredOn>[0];
  assert.deepEqual(
    [1, 2, 3].map((page) => coveredOn(of, page)),
    [
      [
        'On this page 1 passage is covered by this newsroom: personal data.',
        'On this page 1 passage is covered by the body that published the document: A child.',
      ],
      ['On this page 1 passage is covered by this newsroom: no reason is given.'],
      [],
    ],
  );
});
