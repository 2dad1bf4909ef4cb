/** The picture that is shown when a page is shared: the site's name, what the page is, its title. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

export interface Card {
  site: string;
  kind: string;
  title: string;
  text: string;
  withheld: boolean;
}

/** The size that the services which show cards ask for, in pixels. */
const [WIDTH, HEIGHT] = [1200, 630];
const [PAPER, INK, INK_2] = ['#fbf9f3', '#191713', '#59544a'];

const require = createRequire(import.meta.url);
const fontFile = (weight: number, subset: string) =>
  readFile(require.resolve(`@fontsource/newsreader/files/newsreader-${subset}-${weight}-normal.woff`));

async function readFonts() {
  const all = [];
  for (const weight of [400, 600] as const)
    for (const subset of ['latin', 'latin-ext'])
      all.push({ name: subset, weight, style: 'normal' as const, data: await fontFile(weight, subset) });
  return all;
}
let fonts: ReturnType<typeof readFonts> | undefined;

interface Node {
  type: string;
  props: { style: Record<string, unknown>; children?: unknown };
}
const box = (style: Record<string, unknown>, children?: unknown): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Lines of withheld text, as shares of the width. Only a page about a withheld document shows them. */
const BARS = [97, 91, 99, 64];

function compose(card: Card): Node {
  const size =
    card.title.length <= 30 ? 104 : card.title.length <= 60 ? 80 : card.title.length <= 110 ? 60 : 48;
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      background: PAPER,
      color: INK,
      padding: '48px 64px 52px',
      fontFamily: 'latin, latin-ext',
    },
    [
      box(
        {
          justifyContent: 'space-between',
          alignItems: 'baseline',
          fontSize: 30,
          paddingBottom: 14,
          borderBottom: `6px solid ${INK}`,
        },
        [box({ fontWeight: 600 }, card.site), box({ color: INK_2 }, card.kind)],
      ),
      box(
        {
          fontWeight: 600,
          fontSize: size,
          lineHeight: 1.04,
          letterSpacing: '-0.02em',
          marginTop: 34,
          display: 'block',
          // A long title that is cut short would be balanced as if it were whole.
          textWrap: card.title.length <= 60 ? 'balance' : 'wrap',
          lineClamp: card.withheld ? 3 : 4,
        },
        card.title,
      ),
      box(
        { flexDirection: 'column', marginTop: 'auto' },
        card.withheld
          ? BARS.map((width) => box({ width: `${width}%`, height: 26, background: INK, marginTop: 16 }))
          : box({ fontSize: 30, lineHeight: 1.35, color: INK_2, display: 'block', lineClamp: 3 }, card.text),
      ),
    ],
  );
}

/** What has a plainer form that the typeface may have: the hyphen that does not break, ligatures. */
const plainer = (sign: string): string => (sign === '\u2011' ? '-' : sign.normalize('NFKC'));

/** A text without the signs that no font here can draw: an ellipsis says that something is left out. */
const without = (text: string, missing: ReadonlySet<string>): string =>
  [...text]
    .map((sign) => (!missing.has(sign) ? sign : plainer(sign) === sign ? '…' : plainer(sign)))
    .join('')
    .replace(/…(?:[\s\p{P}]*…)+/gu, '…');

/** A card as it can be drawn. A title of which nothing is left gives way to the kind of page. */
function drawable(card: Card, missing: ReadonlySet<string>): Card {
  const [site, kind, title, text] = [card.site, card.kind, card.title, card.text].map((one) =>
    without(one, missing),
  ) as [string, string, string, string];
  const readable = /[\p{L}\p{N}]/u.test(title);
  return { ...card, site, kind: readable ? kind : '', title: readable ? title : kind || site, text };
}

/** A card as SVG, and the signs for which no font has a letter: they would be drawn as boxes. */
async function layOut(card: Card): Promise<{ svg: string; missing: Set<string> }> {
  const missing = new Set<string>();
  const svg = await satori(compose(card) as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: await (fonts ??= readFonts()),
    loadAdditionalAsset: (_script, signs) => {
      for (const sign of signs) missing.add(sign);
      return Promise.resolve([]);
    },
  });
  return { svg, missing };
}

/**
 * Draws a card. What no font here has is left out; fonts of this machine are not used, for every machine draws
 * the same card.
 * @returns a PNG of 1200 by 630 pixels, the same for the same card
 */
export async function drawCard(card: Card): Promise<Buffer> {
  let { svg, missing } = await layOut(card);
  let shown = card;
  // A plainer form may be missing too: then it is left out.
  for (let round = 0; round < 2 && missing.size > 0; round += 1) {
    shown = drawable(shown, missing);
    ({ svg, missing } = await layOut(shown));
  }
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, effort: 1, compressionLevel: 9 })
    .toBuffer();
}
