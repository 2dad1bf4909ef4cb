import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { feedMarkup } from '../../../../src/lib/text/feed-markup.ts';

const PAGE = 'https://example.org/base/articles/one/';
const textOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('words that look like attributes or tags stay in the text', () => {
  const text =
    'A social class="A" and a data-set; class, data-x="1" loading="lazy" src="/a" <script> 1 > \n < 2';
  assert.equal(textOf(feedMarkup(`<p class="lead">${escaped(text)}</p>`, PAGE)), text);
});

test('no text is lost, whatever it is', () => {
  const parts = fc.array(
    fc.constantFrom(
      ' class',
      ' data-x',
      '="y"',
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      ' href="/',
      '#',
      'é',
      'word ',
      '汉',
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const text = `x${list.join('')}y`;
      const markup = `<p class="a" data-b="${escaped(text).replaceAll('"', '&quot;')}">${escaped(text)}</p>`;
      assert.equal(textOf(feedMarkup(markup, PAGE)), text);
    }),
  );
});

test('scripts, styles and attributes of the site are taken out, and addresses are whole', () => {
  assert.equal(
    feedMarkup(
      '<p class="a" data-b="<c>">\n  <a href="#note-1">1</a> <a href="/base/x/">x</a> <a href="https://o.org/?a=1&amp;b=2">o</a></p>' +
        '<script>if (a < b) c()</script><style>p{}</style><img src="/base/i.webp" srcset="/base/i.webp 2x" loading="lazy" alt="I">' +
        '<svg aria-hidden="true"><rect></rect></svg><svg aria-hidden="true"><text>60%</text></svg>',
      PAGE,
    ),
    `<p> <a href="${PAGE}#note-1">1</a> <a href="https://example.org/base/x/">x</a> <a href="https://o.org/?a=1&amp;b=2">o</a></p>` +
      '<img src="https://example.org/base/i.webp" alt="I"><svg aria-hidden="true"><text>60%</text></svg>',
  );
});

test('lines of a preformatted text stay', () => {
  assert.equal(feedMarkup('<pre>a\n\n<b>b</b>\n  c</pre>', PAGE), '<pre>a\n\n<b>b</b>\n  c</pre>');
});
