/** The text of a web page holds what its reader sees, and nothing that only its source says. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, test } from 'node:test';
import { readableText } from '../../../../src/archive/reading/web-page.ts';

const read = async (body: string, head = '<html lang="en"><title>A page</title>') => {
  const { sections, ...rest } = await readableText(`<!doctype html>${head}<body>${body}</body></html>`);
  return { ...rest, sections, text: sections.map(({ text }) => text).join('') };
};
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Many small pages as frames of one: a browser is started once for them. Each has a name of its own. */
const framed = (pages: Record<string, string>) =>
  read(
    Object.values(pages)
      .map(
        (html, index) =>
          `<iframe width="1000" height="200" srcdoc="${quoted(`<!doctype html>${html.replace('Roe', `Roe${index}.`)}`)}"></iframe>`,
      )
      .join(''),
  );

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
  'of no height by its box': '<div style="height:0;overflow:hidden"><p>Roe</p></div>',
  'for screen readers alone':
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Roe</span>',
  'shrunk to nothing': '<p style="transform:scale(0)">Roe</p>',
  'nearly in the colour of the page': '<p style="color:#fdfdfd">Roe</p>',
  'for browsers without scripts': '<p>Words.</p><noscript>Roe</noscript>',
  'a template': '<template><p>Roe</p></template>',
  'a comment': '<!-- Roe -->',
};
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
  'in a box that is scrolled':
    '<div style="height:40px;overflow:auto"><p style="margin-top:200px">Roe</p></div>',
  'placed out of a box of no height':
    '<div style="height:0;overflow:hidden"><p style="position:absolute">Roe</p></div>',
  'beside a style sheet that is damaged': '<style>.note{{display:none</style><p>Roe</p>',
  'on a ground of another colour': '<p style="color:#000;background:#fff">Roe</p>',
};
let found: Awaited<ReturnType<typeof read>>;
before(async () => {
  found = await framed({ ...unseen, ...seen });
});

Object.keys(unseen).forEach((name, index) =>
  test(`what nobody sees of a page is not read: ${name}`, () => {
    assert.ok(!found.text.includes(`Roe${index}.`));
  }),
);

Object.keys(seen).forEach((name, index) =>
  test(`what is seen is read: ${name}`, () => {
    assert.ok(found.text.includes(`Roe${Object.keys(unseen).length + index}.`));
  }),
);

test('what a page hides is counted, without what is for programs', () => {
  const forPrograms = ['a template', 'a comment', 'for browsers without scripts'];
  assert.equal(found.hidden, Object.keys(unseen).filter((name) => !forPrograms.includes(name)).length);
});

/** How words are covered, or painted as what is around them. */
const covered = {
  'a block over it': '<p>Roe</p><div style="position:absolute;inset:0;background:#000"></div>',
  'a bar that a style adds':
    '<style>p{position:relative} p::after{content:"";position:absolute;inset:0;background:#000}</style><p>Roe</p>',
  'a block that it lies under':
    '<p style="position:relative;z-index:-1">Roe</p><div style="height:80px;margin-top:-60px;background:#eee">',
  'an inner shadow': '<p style="box-shadow:inset 0 0 0 999px #000">Roe</p>',
  'a picture over it': `<p>Roe</p><img style="position:absolute;left:0;top:0;width:400px;height:80px" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><rect width="999" height="999"/></svg>')}">`,
  'a ground of two equal colours': '<p style="background:linear-gradient(#000,#000)">Roe</p>',
  'a filter': '<p style="filter:opacity(0)">Roe</p>',
  'a mask': '<p style="mask-image:linear-gradient(transparent,transparent)">Roe</p>',
  'next to no opacity': '<p style="opacity:.05">Roe</p>',
  'the back of it': '<p style="backface-visibility:hidden;transform:rotateY(180deg)">Roe</p>',
  'white in a drawing': '<svg width="300" height="50"><text x="5" y="20" fill="#fff">Roe</text></svg>',
  'a form in a drawing':
    '<svg width="300" height="50"><text x="5" y="20">Roe</text><rect width="300" height="50"/></svg>',
  'two pixels': '<p style="font-size:2px">Roe</p>',
  'details that nothing opens': '<details><summary style="display:none">More</summary><p>Roe</p></details>',
};
const plain = {
  'light letters': '<p style="color:#ccc">Roe</p>',
  'letters that are a cut-out of a gradient':
    '<p style="background:linear-gradient(red,blue);background-clip:text;color:transparent">Roe</p>',
  'white on a black ground': '<p style="background:#000;color:#fff">Roe</p>',
  'a text with a picture under it':
    '<p style="position:relative;background:url(data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=)">Roe</p>',
  'a form behind a drawn text':
    '<svg width="300" height="50"><rect width="300" height="50" fill="#ff0"/><text x="5" y="20">Roe</text></svg>',
  'a link that changes slowly': '<style>a{transition:all 2s;color:#00c}</style><a href="#x">Roe</a>',
};

test('what is covered or painted as its ground is not read, and what is plain is', async () => {
  const { text, hidden } = await framed({ ...covered, ...plain });
  const names = Object.keys({ ...covered, ...plain });
  const read = names.filter((_, index) => text.includes(`Roe${index}.`));
  assert.deepEqual(read, Object.keys(plain));
  assert.ok(hidden >= Object.keys(covered).length);
});

test('of a line that is partly covered, the words under the bar are taken out', async () => {
  const { text, hidden } = await read(
    '<div style="height:3000px">The first lines.</div>' +
      '<p>Signed by <b style="font-weight:400;position:relative">Jane Roe<i style="position:absolute;inset:0;background:#000"></i></b> on Monday.</p>' +
      '<p style="position:relative">It was Bartholomew Featherstonehaugh who signed the letter.<i style="position:absolute;left:50px;width:220px;top:0;bottom:0;background:#000"></i></p>',
  );
  assert.doesNotMatch(text, /Jane|Roe|Bartholomew|Feather/u);
  assert.match(text, /^The first lines\.\n+Signed by\s+on Monday\.\n+It was\s+.*signed the letter\.$/mu);
  assert.ok(hidden >= 4 && hidden <= 5, String(hidden));
});

test('a page that something covers as a whole is read, with a doubt', async () => {
  const { text, doubt } = await read(
    '<p>The gate was closed by the harbour board.</p><div style="position:fixed;inset:0;background:#fff"></div>',
  );
  assert.match(text, /closed by the harbour board/u);
  assert.match(doubt ?? '', /lies over the whole page/u);
});

test('what waits for scripts, and what a reader can open, is read', async () => {
  const { text } = await read(
    '<style>body{opacity:0;visibility:hidden}</style><p>Closed.</p><details><summary>More</summary>Until June.</details>',
  );
  assert.match(text, /^Closed\.\n\n\S More\nUntil June\.\n$/u);
});

test('all passages are read, whatever their classes and elements are called', async () => {
  const { sections, hidden } = await read(
    '<nav>Home</nav><h1>Responses</h1><p>Two answered.</p><div class="comment sidebar ad"><h2>Answer 1</h2><p>It was promised.</p></div>' +
      '<aside class="popup"><h2>Answer 2</h2>We have the minutes.</aside><form><button>Send</button></form><footer>All rights</footer>',
  );
  assert.deepEqual(sections, [
    { heading: 'A page', text: 'Home\n' },
    { heading: 'Responses', text: 'Two answered.\n' },
    { heading: 'Answer 1', text: 'It was promised.\n' },
    { heading: 'Answer 2', text: 'We have the minutes.\nSend\nAll rights\n' },
  ]);
  assert.equal(hidden, 0);
});

test('the title and the language are those of the page', async () => {
  const { title, language } = await read('<p>Words.</p>', '<html lang="de-AT"><title>Eine  Seite</title>');
  assert.deepEqual({ title, language }, { title: 'Eine Seite', language: 'de-AT' });
});

test('struck-out words are marked, by whatever they are struck out', async () => {
  const { text } = await read(
    '<p>It had <del>not</del> been, at <s>£40,000</s> £65,000 and <strike>one <b>two</b></strike> three.</p>' +
      '<style>.gone{text-decoration:line-through red}</style><p>The gate is <span class="gone">never </span>closed.</p>',
  );
  assert.equal(
    text,
    'It had ~~not~~ been, at ~~£40,000~~ £65,000 and ~~one two~~ three.\n\nThe gate is ~~never~~ closed.\n',
  );
});

test('the numbers of lists, quotation marks and raised figures are those that a browser shows', async () => {
  const { text } = await read(
    '<ol start="4"><li>To be mended.</li><li><p>To be paid.</p></li></ol><ol type="a" reversed><li>Second<li>First</ol>' +
      '<style>dl{counter-reset:rule 6}dt::before{counter-increment:rule;content:"§ " counter(rule) " "}</style><dl><dt>Gate</dt><dt>Lock</dt></dl>' +
      '<p><q>A <q>matter</q> of weeks</q></p><p lang="de"><q>bald</q></p>' +
      '<p>10<sup>6</sup> litres<sup>12</sup>, H<sub>2</sub>O, the 1<sup>st</sup> of May<sup>[3]</sup>, note<sup>Q</sup></p>',
  );
  for (const line of [
    '4. To be mended.',
    '5. To be paid.',
    'b. Second',
    'a. First',
    '§ 7 Gate',
    '§ 8 Lock',
    '“A ‘matter’ of weeks”',
    '„bald“',
    '10⁶ litres¹², H₂O, the 1st of May[3], note Q',
  ])
    assert.ok(text.split('\n').includes(line), `${line} in:\n${text}`);
});

test('raised figures, fields and cut-off lines are read as they are shown, however that is done', async () => {
  const { sections, text } = await read(
    '<style>sup{position:relative;top:-.5em;font-size:75%;line-height:0;vertical-align:baseline}.r{position:relative;top:-.5em;font-size:70%}</style>' +
      '<p>In 2019<sup>4</sup> and 2020<span class="r">5</span>, M<sup>me</sup> Roe, <del style="text-decoration:none">never</del> here.</p>' +
      '<style>.cap::first-letter{float:left;font-size:40px}</style><p class="cap">Once upon a time.</p>' +
      '<p style="clear:both"><input type="radio" name="a" checked><label>Yes</label><input type="radio" name="a"><label>No</label><input type="password" value="Quagmire"><input value="One"><input value="Two"></p>' +
      '<p><ruby>漢<rt>kan</rt></ruby></p><p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>' +
      '<div style="height:22px;overflow:hidden;width:200px;line-height:20px">Shown in the first line and Quagmire in the second of it.</div><p>Quite another text lies here.</p>' +
      '<h2>The <s>bad</s> rule<sup>6</sup></h2><p>Words.</p>',
  );
  for (const line of [
    'In 2019⁴ and 2020⁵, Mme Roe, ~~never~~ here.',
    'Once upon a time.',
    '☑ Yes No One Two',
    '漢(kan)',
    '𝑥²',
  ])
    assert.ok(text.split('\n').includes(line), `${line} in:\n${text}`);
  assert.doesNotMatch(text, /Quagmire|second of it/u);
  assert.equal(sections.at(-1)!.heading, 'The ~~bad~~ rule⁶');
});

test('rows of a table, fields of a form, breaks and kept spaces are lines as they are shown', async () => {
  const { text } = await read(
    '<table><tr><th>Year</th><td>Cost</td></tr><tr><td>2019</td><td>£4</td></tr></table>' +
      '<p><label>Name <input value="Ann"></label> <select><option>No<option selected>Yes</select> <input type="checkbox" checked> seen <input type="hidden" value="secret"></p><textarea>My answer</textarea>' +
      '<p>One<br>two</p><pre>a\n b</pre>',
  );
  assert.match(text, /^Year Cost\n2019 £4\n/u);
  assert.match(text, /Name Ann Yes ☑ seen\s+My answer\s+One\ntwo\s+a\nb\n$/u);
});

test('no script of a page runs, nothing is fetched, and the page leads nowhere', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end('body::after{content:"from the network"}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { text } = await read(
    `<p>Words.</p><img src="${address}/a.png" onerror="document.body.textContent='run'"><script src="${address}/b.js"></script>
    <script>document.body.textContent = 'run'</script><iframe src="file:///etc/hostname"></iframe><style>@import "${address}/c.css"; p{background:url(${address}/d)}</style>`,
    `<html><head><base href="${address}"><meta http-equiv="refresh" content="0;url=${address}/e"><link rel="stylesheet" href="${address}/f.css"></head>`,
  );
  server.close();
  assert.equal(text, 'Words.\n');
  assert.equal(requests, 0);
});

test('a page without a browser to show it is refused with how to get one', async () => {
  const named = process.env['CHROMIUM_PATH'];
  process.env['CHROMIUM_PATH'] = 'none';
  try {
    await assert.rejects(read('<p>Words.</p>'), { message: /apt-get install chromium.*CHROMIUM_PATH/u });
  } finally {
    if (named === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = named;
  }
});
