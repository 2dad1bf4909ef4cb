/**
 * Draws a card for every built page that names one. It reads the built pages and nothing else, so a page that is not
 * published has no card.
 */
import { decodeHTMLAttribute } from 'entities';
import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cardAddress } from '../../lib/site/addresses.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { drawCard, type Card } from './drawing.ts';

/** Raised when the drawing changes, so that cards kept from an earlier build are drawn again. */
const EDITION = 3;
/** The same for cards with signs that the typeface may not have. */
const EDITION_OF_SIGNS = 1;
const RARE = /[^\u0020-\u024f\u1e00-\u1eff\u2013-\u2026]/u;
const KEPT = '.cache/cards';

function meta(html: string, name: string): string {
  const found = new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'u').exec(html);
  return decodeHTMLAttribute(found?.[1] ?? '');
}

/** What the card of a built page says, or undefined where the page names none. */
export function readCard(html: string): Card | undefined {
  if (meta(html, 'og:image') === '') return undefined;
  const title = meta(html, 'og:title');
  const alt = meta(html, 'og:image:alt');
  return {
    site: meta(html, 'og:site_name'),
    kind: alt.endsWith(`: ${title}`) ? alt.slice(0, -title.length - 2) : '',
    title,
    text: meta(html, 'og:description'),
    withheld: meta(html, 'card') === 'withheld',
  };
}

/** Cards at work, by what they say: pages that say the same share one. */
const atWork = new Map<string, Promise<Buffer>>();

/** A card as drawn before, or drawn now and kept for the next build. */
export async function cardFile(card: Card, folder = KEPT): Promise<Buffer> {
  const text = JSON.stringify(card);
  const edition = RARE.test(text) ? [EDITION, EDITION_OF_SIGNS, card] : [EDITION, card];
  const key = hash('sha256', JSON.stringify(edition)).slice(0, 32);
  const kept = join(folder, `${key}.png`);
  const file = atWork.get(kept) ?? readOrDraw(card, kept);
  atWork.set(kept, file);
  try {
    return await file;
  } finally {
    atWork.delete(kept);
  }
}

async function readOrDraw(card: Card, kept: string): Promise<Buffer> {
  try {
    return await readFile(kept);
  } catch {
    const png = await drawCard(card);
    await mkdir(dirname(kept), { recursive: true });
    await writeAtomic(kept, png);
    return png;
  }
}

/**
 * Draws the cards of a site.
 * @param folder the folder of the built site
 * @param wanted the card of each page, by its address
 */
export async function drawCards(folder: string, wanted: ReadonlyMap<string, Card>): Promise<void> {
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [address, card] = next;
      const file = join(folder, cardAddress(address));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await cardFile(card));
    }
  };
  // Laying out runs on one core and drawing on another: a few at a time keep both busy.
  await Promise.all([work(), work(), work(), work()]);
}
