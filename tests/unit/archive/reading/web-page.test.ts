/** The readable text of a web page holds what its reader sees, and nothing that only its source says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableText } from '../../../../src/archive/reading/web-page.ts';

const long =
  '<p>The council decided at its last meeting that the bridge is closed to carts until June.</p>'.repeat(8);
const words = (html: string) =>
  readableText(`<!doctype html><html><body><article><h1>A notice</h1>${html}</article></body></html>`)
    .sections.map(({ text }) => text)
    .join('');

const unseen = {
  'not shown': '<p style="display: none">Roe</p>',
  hidden: '<p hidden>Roe</p>',
  invisible: '<p style="color:red;visibility:hidden">Roe</p>',
  'without size': '<p>It is <span style="font-size:0px">Roe</span>here.</p>',
  'without colour': '<p style="color: transparent">Roe</p>',
  'in the colour of its ground': '<p style="background-color:#FFF; color:#fff">Roe</p>',
  'wholly transparent': '<p style="opacity:0.0">Roe</p>',
  'beyond the edge': '<p style="position:absolute;left:-9999px">Roe</p>',
  'indented out of sight': '<p style="text-indent:-999em">Roe</p>',
  'clipped away': '<p style="clip-path: inset(50%)">Roe</p>',
  'a template': '<template><p>Roe</p></template>',
  'a comment': '<!-- Roe -->',
};
for (const [name, html] of Object.entries(unseen))
  test(`what nobody sees of a page is not read: ${name}`, () => {
    assert.doesNotMatch(words(long + html + long), /Roe/u);
    // A short page is read in another way.
    assert.doesNotMatch(words(`<p>Closed.</p>${html}`), /Roe/u);
  });

const seen = {
  'half transparent': '<p style="opacity:0.5">Roe</p>',
  small: '<p style="font-size:0.8em">Roe</p>',
  'moved a little': '<p style="margin-left:-12px; top:-1px">Roe</p>',
  'on a ground of another colour': '<p style="color:#000;background:#fff">Roe</p>',
};
for (const [name, html] of Object.entries(seen))
  test(`what is seen is read: ${name}`, () => {
    assert.match(words(long + html + long), /Roe/u);
  });
