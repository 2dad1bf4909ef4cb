import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withStylesOfPage } from '../../../../src/integrations/pages/page-styles.ts';

const page = (css: string, body = '<p class="a" data-astro-cid-here>x</p>'): string =>
  `<html><head><style>${css}</style></head><body>${body}</body></html>`;
const styles = (html: string): string => /<style>(?<css>.*)<\/style>/su.exec(html)?.groups?.['css'] ?? '';
const kept = (css: string, scripts: string[] = []): string =>
  styles(withStylesOfPage(page(css), new Set(scripts)).html);

test('rules leave that no element of the page can match, also inside a media query', () => {
  assert.equal(
    kept(
      '.a[data-astro-cid-here]{color:red}.b[data-astro-cid-away] p{color:red}.none p{top:0}li{top:0}@media (hover){.c{color:red}p{top:0}}',
    ),
    '.a[data-0]{color:red}@media (hover){p{top:0}}',
  );
});

test('of a rule with several selectors the selectors that can match stay', () => {
  assert.equal(kept('.a,.b[data-astro-cid-away],li p{color:red}'), '.a{color:red}');
  assert.equal(kept('p:is(.a,.b){color:red}p:is(.b,.c){top:0}'), 'p:is(.a,.b){color:red}');
});

test('a name that a script of the site may set rules nothing out, nor does what is inside :not()', () => {
  assert.equal(
    kept('.open{color:red}p:not(.absent){top:0}', ['open']),
    '.open{color:red}p:not(.absent){top:0}',
  );
  assert.equal(kept('.open{color:red}'), '');
});

test('the mark of a component stays on the elements that a rule asks for, under a short name', () => {
  const { html } = withStylesOfPage(
    page(
      '.a[data-astro-cid-here]{color:red}li[data-astro-cid-here]{top:0}',
      '<ul data-astro-cid-here><li data-astro-cid-here>x</li></ul><p class="a b" data-astro-cid-here data-astro-cid-other>y</p>',
    ),
  );
  assert.match(html, /<ul><li data-0>x<\/li><\/ul><p class="a b" data-0>y<\/p>/u);
});

test('rules for print leave the page and come back apart', () => {
  const { html, print } = withStylesOfPage(
    page('p{top:0}@media print{p{color:red}.none{top:0}}@media (hover){p{top:1px}}'),
  );
  assert.equal(styles(html), 'p{top:0}@media (hover){p{top:1px}}');
  assert.equal(print, '@media print{p{color:red}}');
});

test('rules for print hold rules of sheets, and braces in their texts', () => {
  const heads = '@page{@top-left{content:"a } b"}}';
  const { print } = withStylesOfPage(
    page(`@media print{${heads}p{top:0}}p{top:1px}@media print{p{top:2px}}`),
  );
  assert.equal(print, `@media print{${heads}p{top:0}}@media print{p{top:2px}}`);
});

test('all styles are in one element in the head, also those that a component wrote into the text', () => {
  const { html } = withStylesOfPage(page('p{top:0}', '<style>.x{--a:1}</style><p class="x">x</p>'));
  assert.equal(
    html,
    '<html><head><style>p{top:0}.x{--a:1}</style></head><body><p class="x">x</p></body></html>',
  );
  assert.doesNotMatch(withStylesOfPage(page('.absent{color:red}')).html, /<style>/u);
});

test('the rest is written as the oldest browsers know it', () => {
  const css = '@media (min-width:40rem){p{color:red}}p{-webkit-user-select:none;user-select:none}';
  assert.equal(kept(`${css}.b{color:red}`), css);
});
