/** Words that are unseen for another reason than a shape of one colour, and can be copied. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';
import { stopReading } from '../../../../src/archive/reading/picture-text.ts';
import { misreadAs } from '../ways-to-hide.ts';
import { all, form, note } from './drawn-parts.ts';
import { found, over, text, WORDS } from './drawn-page.ts';

after(stopReading);

const unseen = [`unseen-text: ${WORDS}`];
const underShape = [`text-under-rectangle: ${WORDS}`];
const underPicture = [`text-under-image: ${WORDS}`];

/** A mask that lets nothing through. */
const masked = (page: PDFPage) => {
  const { context } = page.doc;
  const G = context.register(
    context.stream('0 g 0 0 400 300 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 400, 300],
      Group: { S: 'Transparency', CS: 'DeviceGray' },
    }),
  );
  page.node.setExtGState(PDFName.of('Masked'), context.obj({ SMask: { Type: 'Mask', S: 'Luminosity', G } }));
};

/** A layer that is on, and what is seen only while it is off. */
const layered = (page: PDFPage) => {
  const { context } = page.doc;
  const layer = context.register(context.obj({ Type: 'OCG', Name: 'Layer' }));
  const Off = { Type: 'OCMD', OCGs: [layer], P: 'AllOff' };
  page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ Off }));
  page.doc.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { Order: [layer] } }));
};

/** A pattern that paints nothing. */
const nothing = (page: PDFPage) => {
  const { context } = page.doc;
  const more = { PaintType: 1, TilingType: 1, BBox: [0, 0, 5, 5], XStep: 5, YStep: 5, Resources: {} };
  const Nothing = context.register(context.stream('', { Type: 'Pattern', PatternType: 1, ...more }));
  page.node.Resources()!.set(PDFName.of('Pattern'), context.obj({ Nothing }));
};

/** A font of which the letters are drawn in an eighth of their size. */
const shrunk = (page: PDFPage) => {
  const { context } = page.doc;
  const glyph = context.register(context.stream('600 0 d0 0 0 80 90 re f'));
  const codes = [...new Set(WORDS)].map((letter) => letter.charCodeAt(0)).sort((a, b) => a - b);
  const lines = codes.map((code) => [code.toString(16), code.toString(16).padStart(4, '0')]);
  const ToUnicode = context.register(
    context.stream(
      `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.map(([code, said]) => `<${code}> <${said}>`).join('\n')} endbfchar endcmap`,
    ),
  );
  const font = {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 80, 90],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    FirstChar: 0,
    LastChar: 127,
    Widths: Array.from({ length: 128 }, () => 600),
    CharProcs: Object.fromEntries(codes.map((code) => [`g${code}`, glyph])),
    Encoding: {
      Type: 'Encoding',
      Differences: codes.flatMap((code) => [PDFNumber.of(code), PDFName.of(`g${code}`)]),
    },
    Resources: {},
    ToUnicode,
  };
  page.node.setFontDictionary(PDFName.of('F9'), context.register(context.obj(font)));
};

/** Words that a clip path, a mask, the edge of the page or their size takes away. */
const TAKEN_AWAY: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'outside their clip path': [`q 0 0 400 150 re W n ${text()} Q`],
  'under an empty clip path': [`q 0 0 0 0 re W n ${text()} Q`],
  'between two clip paths that do not meet': [`q 0 0 400 150 re W n 0 160 400 100 re W n ${text()} Q`],
  'outside a clip path that is round': [`q 0 180 m 100 0 300 0 400 180 c 400 0 l 0 0 l h W* n ${text()} Q`],
  'in a form that is cut off by its box': ['/Cut Do', form('Cut', text(), { BBox: [0, 0, 400, 150] })],
  'in a form that is drawn under a clip path': ['q 0 0 400 150 re W n /Cut Do Q', form('Cut', text())],
  'behind a soft mask': [`/Masked gs ${text()}`, masked],
  'in a form behind a soft mask': ['/Masked gs /Cut Do', all(masked, form('Cut', text()))],
  'too small to be read': [text().replace('12 Tf', '0.4 Tf')],
  'too narrow to be read': [text('BT 0.5 Tz ET')],
  'on a layer that shows only while it is off': [`/OC /Off BDC ${text()} EMC`, layered],
  'in a form on such a layer': [
    '/Cut Do',
    (page) => {
      layered(page);
      const properties = page.node.Resources()!.lookup(PDFName.of('Properties'), PDFDict);
      form('Cut', text(), { OC: properties.get(PDFName.of('Off')) })(page);
    },
  ],
  'in letters that are drawn too small to be read': [text().replace('/F1', '/F9'), shrunk],
  'in a pattern that paints nothing': [`/Pattern cs /Nothing scn ${text()}`, nothing],
  'not painted, over other words': [
    `${text('BT 3 Tr ET')} BT 0 Tr /F1 12 Tf 50 200 Td (IT WILL PAY FIVE MEN) Tj ET`,
  ],
  'not painted, on paper': [text('BT 3 Tr ET')],
};
for (const [name, [commands, finish]] of Object.entries(TAKEN_AWAY))
  test(`words ${name} are found`, async () => {
    assert.deepEqual(await found(commands, finish, { layered: true }), unseen);
  });

test('whether words are too small is judged in points, whatever a unit of the page is', async () => {
  const small = text().replace('12 Tf', '1.5 Tf');
  assert.deepEqual(await found(small, undefined, { unit: 10 }), []);
  assert.match((await found(text(), undefined, { unit: 0.1 })).join(), /^unseen-text: .*Jane Roe/u);
});

test('words on a layer that is on, and is printed, are seen', async () => {
  const on = (page: PDFPage) => {
    const { context } = page.doc;
    const Usage = { View: { ViewState: 'ON' }, Print: { PrintState: 'ON' } };
    const layer = context.register(context.obj({ Type: 'OCG', Name: 'Layer', Usage }));
    page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ On: layer }));
    page.doc.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { Order: [layer] } }));
  };
  assert.deepEqual(await found(`/OC /On BDC ${text()} EMC`, on, { layered: true }), []);
});

test('words that are not painted are found on a dark shape, of one colour or not', async () => {
  assert.deepEqual(await found(`0 g 40 195 300 17 re f ${text('BT 3 Tr ET')}`), underShape);
  assert.deepEqual(
    await found(`/Pattern cs /Stripes scn 40 195 300 17 re f ${text('BT 3 Tr ET')}`),
    underShape,
  );
});

test('the text of a scan is no finding, whether it is not painted or painted under the scan', async () => {
  assert.deepEqual(await found(over('Scan') + text('BT 3 Tr ET')), []);
  assert.deepEqual(await found(text('BT 3 Tr ET') + over('Scan')), []);
  assert.deepEqual(await found(text() + over('Scan')), []);
});

test('the text of a scan that lies a little beside its words is no finding', async () => {
  for (const beside of ['4 0', '0 4', '-3 -4'])
    assert.deepEqual(await found(over('Scan') + text(`1 0 0 1 ${beside} cm BT 3 Tr ET`)), [], beside);
  const moved = `${over('Scan')} q ${text('1 0 0 1 0 4 cm BT 3 Tr ET')} Q`;
  assert.match((await found(`${moved} 0 g 40 190 300 30 re f`)).join(), /^text-under-/u, 'under a box it is');
});

for (const name of ['Noise', 'Coarse', 'Checks', 'Waves'])
  test(`words under a picture that does not show them are found: ${name}`, async () => {
    assert.deepEqual(await found(text() + over(name)), underPicture);
    assert.deepEqual(await found(over(name) + text('1 0 0 rg')), [], 'a picture behind words hides none');
  });

test('a picture that is laid over a part of a scan hides the words of its text, one that shows them does not', async () => {
  const scan = over('Scan') + text('BT 3 Tr ET');
  const [patch, ...others] = await found(`${scan} q 300 0 0 20 40 193 cm /Noise Do Q`);
  assert.match(patch!, /^text-under-image: Open words Jane Roe/u);
  assert.deepEqual(others, []);
  for (const none of [
    over('Scan'),
    'q 300 0 0 20 40 20 cm /Noise Do Q',
    '/Marker gs q 400 0 0 300 0 0 cm /Scan Do Q',
  ])
    assert.deepEqual(await found(`${scan} ${none}`), [], none);
});

test('words of about the colour of the dark shape under them are found, other words on it are not', async () => {
  const shape = '0 g 40 195 300 17 re f';
  const picture = 'q 300 0 0 17 40 195 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q 0 g';
  const lost = [`dark-highlight: ${WORDS}`];
  assert.deepEqual(await found(`${shape} ${text()}`), lost);
  assert.deepEqual(await found(`${shape} 0.1 g ${text()}`), lost);
  assert.deepEqual(await found(`${picture} ${text()}`), underPicture);
  assert.deepEqual(await found(`1 g 40 195 300 17 re f ${text()}`), lost, 'white on a white shape');
  for (const none of [`${shape} 1 g ${text()}`, `0.8 g 40 195 300 17 re f 0 g ${text()}`])
    assert.deepEqual(await found(none), [], none);
});

test('words that are not painted over the same words are no finding', async () => {
  assert.deepEqual(await found(`${text('BT 3 Tr ET')} ${text('BT 0 Tr ET')}`), []);
});

test('words over which others are typed are found, doubled and shadowed words are not', async () => {
  assert.match(
    (await found(`${text()} BT /F1 12 Tf 50 200 Td (XXXXXXXXXXXXXXXXXXX) Tj ET`)).join(),
    /^cross-hatching: Open words Jane Roe/u,
  );
  assert.deepEqual(await found(text() + text('1 0 0 1 0.3 0 cm')), []);
  assert.deepEqual(await found(`0.5 g ${text()} 0 g ${text('1 0 0 1 1 -1 cm')}`), []);
});

/** Words at 45 degrees. */
const slanted = (after = '') =>
  `q 0.7071 0.7071 -0.7071 0.7071 100 60 cm BT /F1 12 Tf (${WORDS}) Tj ET ${after} Q `;

test('slanting words are found under shapes that slant or do not, to the last letter', async () => {
  for (const whole of [
    `${slanted()} 0 g 80 40 200 200 re f`,
    slanted('0 g -2 -3 150 14 re f'),
    slanted('0 G 14 w 0 4 m 150 4 l S'),
  ])
    assert.deepEqual(await found(whole), underShape, whole);
  assert.deepEqual(await found(slanted('0 g 33 -3 70 14 re f')), ['text-under-rectangle: words Jane']);
  assert.deepEqual(await found(`${slanted()} 0 g 120 80 40 40 re f`), ['text-under-rectangle: words Ja']);
  assert.deepEqual(
    await found(`${text()} q 0.9 g BT 0.7071 0.7071 -0.7071 0.7071 50 100 Tm /F1 40 Tf (DRAFT) Tj ET Q`),
    [],
  );
});

test('what a note covers of a scan is found, since the copy has no notes; a marker covers nothing', async () => {
  const box = '40 195 300 17 re f';
  const [found1, ...others] = await found(
    over('Scan'),
    note('Square', `0 g ${box}`, { Rect: [40, 195, 340, 212] }),
  );
  assert.match(found1!, /^text-under-rectangle/u);
  assert.deepEqual(others, []);
  for (const commands of [over('Scan'), text()])
    assert.deepEqual(await found(commands, note('Highlight', `/Marker gs 1 1 0 rg ${box}`)), []);
});

test('a page of more parts than are looked at says so, whatever lies on it', async () => {
  const many = '0 0 m 1 1 l S '.repeat(50_001);
  assert.deepEqual(await found(`${many} ${text()} 0 g 40 195 300 17 re f`), ['page-not-judged: undefined']);
});

test('words of the colour of the paper, or of a picture, are found', async () => {
  assert.deepEqual(await found(`1 g ${text()}`), unseen);
  assert.deepEqual(await found(`0.95 g ${text()}`), unseen);
  const white = 'q 400 0 0 300 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q 1 g';
  assert.deepEqual(await found(`${white} ${text()}`), underPicture);
});

/** What ordinary pages look like: every word of them can be read. */
const ORDINARY: Record<string, string> = {
  'a watermark over the words': `${text()} /Half gs 0.5 g BT /F1 60 Tf 30 180 Td (DRAFT) Tj ET`,
  'a watermark under the words': `0.9 g BT /F1 60 Tf 30 180 Td (DRAFT) Tj ET 0 g ${text()}`,
  'words that show through': `/Half gs ${text()}`,
  'a band with a heading': `0.1 0.2 0.6 rg 0 190 400 30 re f 1 g ${text()}`,
  'words on a picture': `q 300 0 0 40 40 185 cm /Waves Do Q 0 g ${text()}`,
  'a stroke through the words, and one below': `${text()} 0 G 2 w 45 204 m 340 204 l S 45 198 300 1 re f`,
  'a signature above the words': `${text()} q 100 0 0 30 150 215 cm /Noise Do Q`,
};
for (const [name, commands] of Object.entries(ORDINARY))
  test(`an ordinary page is no finding: ${name}`, async () => {
    const half = (page: PDFPage) =>
      page.node.setExtGState(PDFName.of('Half'), page.doc.context.obj({ ca: 0.4 }));
    assert.deepEqual(await found(commands, half), []);
  });

test('figures that a font says otherwise than it draws them are found, and those that it says as they are drawn are not', async () => {
  const drawnAs = (said: string) => found('BT /F9 12 Tf 50 200 Td (0123456789) Tj ET', misreadAs(said, '0'));
  assert.deepEqual(await drawnAs('3574908216'), ['unseen-text: 3574908216']);
  assert.deepEqual(await drawnAs('0123456789'), []);
});
