/** Ways in which a PDF hides words that a reader does not see and that can be copied: what the field knows of. */
import { PDFDict, PDFName, PDFString, type PDFPage } from 'pdf-lib';
import { all, form, note } from './findings/drawn-parts.ts';
import { black, over } from './findings/drawn-page.ts';

export const SECRET = 'the secret is Quillon';
const OPEN = 'BT /F1 12 Tf 50 250 Td (An open line of the letter) Tj ET';
const secret = (before = '', change = (text: string) => text) =>
  change(`${before} BT /F1 12 Tf 50 200 Td (${SECRET}) Tj ET `);
const box = '40 195 150 17 re f';
const state = (name: string, dict: Record<string, unknown>) => (page: PDFPage) =>
  page.node.setExtGState(PDFName.of(name), page.doc.context.obj(dict as Record<string, string>));
const mode = (number: number, before = '') => secret(before, (text) => text.replace('BT', `BT ${number} Tr`));

/** Layers: one that is off, and one that shows while the other is off. */
const layers = (page: PDFPage) => layersWith(page);
/** The first layer is on, and what it is for says that it is not seen there. */
const unusedFor = (usage: 'View' | 'Print') => (page: PDFPage) =>
  layersWith(page, { [usage]: { [`${usage}State`]: 'OFF' } });
function layersWith(page: PDFPage, Usage?: object) {
  const { context } = page.doc;
  const layer = context.register(
    context.obj({ Type: 'OCG', Name: PDFString.of('Old'), ...(Usage && { Usage }) } as never),
  );
  const When = { Type: 'OCMD', OCGs: [layer], P: 'AllOn' };
  page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ Off: layer, When }));
  page.doc.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { Order: [layer], OFF: Usage ? [] : [layer] } }),
  );
}
const layerOf = (page: PDFPage) =>
  page.node.Resources()!.lookup(PDFName.of('Properties'), PDFDict).get(PDFName.of('Off'));
const mask = (page: PDFPage) => {
  const { context } = page.doc;
  const G = context.register(
    context.stream('0 g 0 0 400 300 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 400, 300],
      Group: { S: 'Transparency', CS: 'DeviceGray' },
    }),
  );
  state('Masked', { SMask: { Type: 'Mask', S: 'Luminosity', G } })(page);
};
const shading = (page: PDFPage) => {
  const Function = { FunctionType: 2, Domain: [0, 1], C0: [0], C1: [0.6], N: 1 };
  const Fade = { ShadingType: 2, ColorSpace: 'DeviceGray', Coords: [40, 0, 340, 0], Function };
  page.node.Resources()!.set(PDFName.of('Shading'), page.doc.context.obj({ Fade }));
};
const said = (key: string, value: string) =>
  `/Span <</${key} ${value}>> BDC ${OPEN.replace('250', '200')} EMC`;
/** A font whose map says one letter for another: what is drawn says nothing. */
export const misreadAs = (said: string, first: string) => (page: PDFPage) => {
  const { context } = page.doc;
  const lines = [...said].map(
    (letter, index) =>
      `<${(first.charCodeAt(0) + index).toString(16)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`,
  );
  const ToUnicode = context.register(
    context.stream(
      `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap`,
    ),
  );
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode });
  page.node.setFontDictionary(PDFName.of('F9'), context.register(font));
};
const codes = (first: string, { length } = SECRET) =>
  String.fromCharCode(...Array.from({ length }, (_, index) => first.charCodeAt(0) + index));

/** Each way: the commands of a page of 400 by 300 points, and what is done to it. */
export const WAYS: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'under a black box': [`${secret()} 0 g ${box}`],
  'under a white box': [`${secret()} 1 g ${box}`],
  'under a coloured box': [`${secret()} 0.2 0.5 0.9 rg ${box}`],
  'under a box with a reason on it': [`${secret()} 0 g ${box} 1 g BT /F1 9 Tf 60 200 Td (withheld) Tj ET`],
  'under strips': [`${secret()} 0 g 40 195 150 6 re f 40 201 150 6 re f 40 207 150 6 re f`],
  'under a thick line': [`${secret()} 0 G 16 w 40 204 m 190 204 l S`],
  'under a curve': [`${secret()} 0 G 18 w 45 203 m 100 208 150 200 190 205 c S`],
  'under the box of a form': ['/Words Do /Box Do', all(form('Words', secret()), form('Box', `0 g ${box}`))],
  'under a gradient': [`${secret()} q 40 195 150 17 re W n /Fade sh Q`, shading],
  'under a pattern': [`${secret()} /Pattern cs /Stripes scn ${box}`],
  'under a picture': [secret() + over('Waves')],
  'under a picture in the commands': [secret() + black],
  'under a dark marker': [`${secret()} /Marker gs 0 0 0.2 rg ${box}`],
  'white on the paper': [secret('1 g')],
  'nearly white on the paper': [secret('0.96 g')],
  'pale yellow on the paper': [secret('1 1 0.7 rg')],
  'in the colour of its box': [`0 g ${box} ${secret()}`],
  'in nearly the colour of its box': [`0.2 0.3 0.4 rg ${box} 0.22 0.33 0.42 rg ${secret()}`],
  'painted in mode 3': [mode(3)],
  'painted in mode 3 on a box': [`0.8 g ${box} ${mode(3)}`],
  'painted in mode 7': [`q ${mode(7)} Q`],
  'edged and filled in white': [mode(2, '1 g 1 G')],
  'edged in white': [mode(1, '1 G')],
  'with no opacity': [`/Clear gs ${secret()}`],
  'with next to no opacity': [`/Faint gs ${secret()}`, state('Faint', { ca: 0.03 })],
  'in a blend that leaves the paper': [`/Screen gs ${secret('1 g')}`, state('Screen', { BM: 'Screen' })],
  'behind a mask': [`/Masked gs ${secret()}`, mask],
  'clipped away': [`q 0 0 400 150 re W n ${secret()} Q`],
  'under an empty clip path': [`q 0 0 0 0 re W n ${secret()} Q`],
  'outside a round clip path': [`q 0 120 m 100 0 300 0 400 120 c 400 0 l 0 0 l h W* n ${secret()} Q`],
  'outside the box of its form': ['/Cut Do', form('Cut', secret(), { BBox: [0, 0, 400, 150] })],
  'in letters of one point': [secret('', (text) => text.replace('12 Tf', '1 Tf'))],
  'in letters made small': [`q 0.1 0 0 0.1 20 20 cm ${secret()} Q`],
  'in letters made narrow': [secret('', (text) => text.replace('BT', 'BT 1 Tz'))],
  'outside the CropBox': [secret(), (page) => page.setCropBox(0, 220, 400, 80)],
  'outside the page': [secret('', (text) => text.replace('50 200', '50 -40'))],
  'on a layer that is off': [`/OC /Off BDC ${secret()} EMC`, layers],
  'on a layer that is off, in a form': [
    '/Inner Do',
    (page) => {
      layers(page);
      form('Inner', `/OC /Off BDC ${secret()} EMC`)(page);
    },
  ],
  'in a form that is on a layer': [
    '/Inner Do',
    (page) => {
      layers(page);
      form('Inner', secret(), { OC: layerOf(page) })(page);
    },
  ],
  'on a layer that is not for the screen': [`/OC /Off BDC ${secret()} EMC`, unusedFor('View')],
  'on a layer that is not printed': [`/OC /Off BDC ${secret()} EMC`, unusedFor('Print')],
  'in a form that is on a layer that is not printed': [
    '/Inner Do',
    (page) => {
      unusedFor('Print')(page);
      form('Inner', secret(), { OC: layerOf(page) })(page);
    },
  ],
  'shown while other layers are on': [`/OC /When BDC ${secret()} EMC`, layers],
  'in words that stand for drawn ones': [said('ActualText', `(${SECRET})`)],
  'in such words in UTF-16': [
    said('ActualText', `<FEFF${Buffer.from(SECRET, 'utf16le').swap16().toString('hex')}>`),
  ],
  'in such words under a box': [`${said('ActualText', `(${SECRET})`)} 0 g 40 195 250 17 re f`],
  'in a description of what is drawn': [said('Alt', `(a (b ${SECRET}))`)],
  'in the meaning of an abbreviation': [said('E', `(${SECRET})`)],
  'by a map of letters that says others': [
    `BT /F9 12 Tf 50 200 Td (${codes('a')}) Tj ET`,
    misreadAs(SECRET, 'a'),
  ],
  'by a map of letters that says other capitals': [
    `BT /F9 12 Tf 50 200 Td (${codes('A')}) Tj ET`,
    misreadAs(SECRET.toUpperCase(), 'A'),
  ],
  'under letters': [
    `${secret()} BT /F1 14 Tf 46 199 Td (MMMMMMMMMMMMMMMMMM) Tj 0 0 Td (WWWWWWWWWWWWWWWWW) Tj ET`,
  ],
  'under a stamp': [secret(), note('Stamp', `0 g ${box}`)],
  'under a square': [secret(), note('Square', '1 g 0 0 400 300 re f', { Rect: [40, 195, 190, 212] })],
  'under a redaction that is not applied': [
    secret(),
    note('Redact', '', { Rect: [40, 195, 190, 212], QuadPoints: [40, 212, 190, 212, 40, 195, 190, 195] }),
  ],
  'under a field of a form': [
    secret(),
    (page) => {
      const field = page.doc.getForm().createTextField('note');
      field.addToPage(page, { x: 40, y: 194, width: 170, height: 20 });
    },
  ],
};
for (const way of Object.values(WAYS)) way[0] = `${OPEN} ${way[0]}`;
