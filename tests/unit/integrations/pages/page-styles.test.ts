import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withStylesOfPage } from '../../../../src/integrations/pages/page-styles.ts';

const page = (css: string): string =>
  `<html><head><style>${css}</style></head><body><p class="a" data-astro-cid-here>x</p></body></html>`;
const styles = (html: string): string => /<style>(?<css>.*)<\/style>/su.exec(html)?.groups?.['css'] ?? '';

test('rules of a component that is not on the page leave, also inside a media query', () => {
  const css =
    '.a[data-astro-cid-here]{color:red}.b[data-astro-cid-away] p{color:red}@media print{.c[data-astro-cid-away]{color:red}p{color:#00f}}';
  assert.equal(
    styles(withStylesOfPage(page(css))),
    '.a[data-astro-cid-here]{color:red}@media print{p{color:#00f}}',
  );
});

test('of a rule with several selectors the selectors that can match stay', () => {
  const html = withStylesOfPage(page('.a[data-astro-cid-here],.b[data-astro-cid-away]{color:red}'));
  assert.equal(styles(html), '.a[data-astro-cid-here]{color:red}');
});

test('a rule without a component stays, as do classes that only a script sets', () => {
  const css = '.open{color:red}#note-preview{color:red}p:not([data-astro-cid-away]){color:#00f}';
  assert.equal(
    styles(withStylesOfPage(page(`${css}.b[data-astro-cid-away]{color:red}`))),
    '.open,#note-preview{color:red}p:not([data-astro-cid-away]){color:#00f}',
  );
});

test('a style element of which nothing stays leaves with its rules, and other pages stay as they are', () => {
  assert.doesNotMatch(withStylesOfPage(page('.b[data-astro-cid-away]{color:red}')), /<style>/u);
  const used = page('.a[data-astro-cid-here] { color: red }');
  assert.equal(withStylesOfPage(used), used);
});

test('the rest is written as the oldest browsers know it', () => {
  const css = '@media (min-width:40rem){p{color:red}}p{-webkit-user-select:none;user-select:none}';
  assert.equal(styles(withStylesOfPage(page(`${css}.b[data-astro-cid-away]{color:red}`))), css);
});
