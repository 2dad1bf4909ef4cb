/** Pictures of a laid-out page that show where its letters are seen: with its letters and without, and what differs. */
import type { CDPSession } from '@playwright/test';
import sharp from 'sharp';

/** The window in which a page is shown. */
export const VIEW = { width: 1280, height: 1600 };
/** Two pictures have so much in common that what a bar at an edge of the window covers in one is seen in the other. */
const OVERLAP = 300;
/** What is farther down than so many windows is not looked at. */
const MOST = 30;
/** In milliseconds: no picture is begun later. */
const LONGEST = 40_000;
/** Of 255: colours less apart are one to the eye. */
const ALIKE = 16;

/** One line of a text, by offsets into it, and its place on the page. */
export interface PageLine {
  start: number;
  end: number;
  bounds: number[];
}

/** A part of the page: for each of its pixels, whether letters change it. */
export interface Shot {
  top: number;
  changed: Uint8Array;
}

const STILL = '* { scroll-behavior: auto !important; caret-color: transparent !important; }';
/** The page without its letters. Nothing of a page weighs more than three names. */
const WITHOUT = ['', '::before', '::after', '::marker', '::placeholder']
  .map((part) => `:is(*, #a#a#a)${part}`)
  .join(', ')
  .concat(
    ' { -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important; text-shadow: none !important; background-clip: border-box !important; }',
    ':is(text, tspan, textPath, #a#a#a > *) { fill: transparent !important; stroke: transparent !important; }',
  );
const MOVES = ':is(*, #a#a#a), ::before, ::after { transition: none !important; }';

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}
const framesIn = (tree: FrameTree): string[] => [
  tree.frame.id,
  ...(tree.childFrames ?? []).flatMap(framesIn),
];

/** Takes the pictures, from the top of the page to its end. */
export async function picturesOf(client: CDPSession, height: number): Promise<Shot[]> {
  const { frameTree } = await client.send('Page.getFrameTree');
  const sheets: string[] = [];
  for (const frameId of framesIn(frameTree))
    sheets.push((await client.send('CSS.createStyleSheet', { frameId, force: true })).styleSheetId);
  const shown = async (style: string) => {
    for (const styleSheetId of sheets)
      await client.send('CSS.setStyleSheetText', { styleSheetId, text: `${STILL} ${MOVES} ${style}` });
    const { data } = await client.send('Page.captureScreenshot', { optimizeForSpeed: true });
    return sharp(Buffer.from(data, 'base64')).removeAlpha().raw().toBuffer();
  };
  const pictures: Shot[] = [];
  const end = Date.now() + LONGEST;
  for (let at = 0; at === 0 || at + OVERLAP < height; at += VIEW.height - OVERLAP) {
    if (at > 0 && (pictures.length === MOST || Date.now() > end)) break;
    const { result } = await client.send('Runtime.evaluate', {
      expression: `scrollTo({ top: ${at}, behavior: 'instant' }); scrollY`,
    });
    const [without, letters] = [await shown(WITHOUT), await shown('')];
    const changed = new Uint8Array(VIEW.width * VIEW.height);
    for (let index = 0; index < without.length; index += 1)
      if (Math.abs(without[index]! - letters[index]!) >= ALIKE) changed[Math.floor(index / 3)] = 1;
    pictures.push({ top: Number(result.value), changed });
  }
  return pictures;
}
