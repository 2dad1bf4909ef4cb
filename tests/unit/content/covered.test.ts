/** What readers are told of covered passages and of corrections by hand, page by page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageNotes } from '../../../src/content/documents/covered.ts';

test('each page says who covered its passages and why, also where the words were found on another page', () => {
  const texts = ['It was █████ and █████.\n', 'So said █████.\n', 'Nothing is covered.\n'];
  const whole = texts.join('');
  const pages = texts.map((text, index) => {
    const start = texts.slice(0, index).join('').length;
    return {
      number: index + 1,
      start,
      end: start + text.length,
      doubtful: false,
      corrected: index === 2 ? [{ page: 3, read: 'nothlng', is: 'Nothing', start: 0, end: 7 }] : [],
    };
  });
  const of = {
    pages,
    quoted: { paged: { text: whole, pages } },
    file: {
      findings: [
        { id: 'a', kind: 'email-address', page: 1, message: 'x', decision: 'redact' },
        {
          id: 'b',
          kind: 'text-under-rectangle',
          page: 1,
          message: 'x',
          decision: 'redact',
          coveredBy: 'body',
          reason: 'A child.',
        },
      ],
    },
  } as unknown as Parameters<typeof pageNotes>[0];
  assert.deepEqual(
    [1, 2, 3].map((page) => pageNotes(of, page)),
    [
      [
        'On this page 1 passage is covered by this newsroom: personal data.',
        'On this page 1 passage is covered by the body that published the document: A child.',
      ],
      ['On this page 1 passage is covered by this newsroom: no reason is given.'],
      ['Corrected by hand, by the picture of the page: “Nothing”. The machine read “nothlng”.'],
    ],
  );
});
