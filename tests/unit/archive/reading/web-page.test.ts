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
  'white on white': '<p style="background-color:white; color:#fff">Roe</p>',
  'not shown by a class': '<style>.note{color:red;display:none}</style><p class="note">Roe</p>',
  'not shown by an id, against a later class':
    '<style>#n{display:none} .note{display:block}</style><p id="n" class="note">Roe</p>',
  'not shown on a screen': '<style>@media screen{p.note{visibility:hidden}}</style><p class="note">Roe</p>',
  'clipped away by one of several selectors':
    '<style>.a, [data-x="1,2"], .note:not(.b, .c){clip:rect(0,0,0,0)}</style><p class="note">Roe</p>',
  'more important than its own style':
    '<style>.note{display:none !important}</style><p class="note" style="display:block">Roe</p>',
  'its parts by a class, each in colour and ground':
    '<style>.note{background:#fff} .pale{color:#FFFFFF}</style><p class="note pale">Roe</p>',
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
  'shown again by a later rule':
    '<style>.note{display:none} .note{display:block}</style><p class="note">Roe</p>',
  'shown again by a rule of more weight':
    '<style>.note.open{display:block} p.note{display:none}</style><p class="note open">Roe</p>',
  'shown by its own style': '<style>.note{display:none}</style><p class="note" style="display:block">Roe</p>',
  'hidden in print alone': '<style>@media print{.note{display:none}}</style><p class="note">Roe</p>',
  'hidden in a narrow window':
    '<style media="(max-width: 40em)">.note{display:none}</style><p class="note">Roe</p>',
  'hidden before it moves': '<style>.note{opacity:0;animation:in 1s}</style><p class="note">Roe</p>',
  'hidden in a frame of a movement':
    '<style>@keyframes in{from{visibility:hidden}to{visibility:visible}}</style><p class="note">Roe</p>',
  'under the pointer':
    '<style>.note:hover{display:none} .note::before{display:none}</style><p class="note">Roe</p>',
  'of a page that waits for its scripts': '<style>body{opacity:0}</style><p class="note">Roe</p>',
  'beside a style sheet that is damaged': '<style>.note{{display:none</style><p>Roe</p>',
  'on a ground of another colour': '<p style="color:#000;background:#fff">Roe</p>',
};
for (const [name, html] of Object.entries(seen))
  test(`what is seen is read: ${name}`, () => {
    assert.match(words(long + html + long), /Roe/u);
  });
