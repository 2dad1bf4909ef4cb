/** Whether a reader sees a text of a web page, by the styles and places that Chromium gave it. */
import type { Snapshot, SnapshotNode } from './page-snapshot.ts';

type Box = NonNullable<SnapshotNode['box']>;

/** In pixels: a box as small as this shows no letter. */
const SMALLEST = 1.5;
/** Less of 1 than this is not seen. */
const FAINT = 0.05;
/** In pixels: letters in a line as low as this are not read. */
const LOWEST = 4;
/** In pixels: what stays farther down in the window, however far the page is scrolled, is below most screens. */
const FOLD = 1200;
/** Of 255 for each of red, green and blue: colours less apart are one to the eye. */
const ALIKE = 16;
/** The share of a text that a box with hidden overflow must show. */
const SHARE = 0.2;

/** Whether a text with its box is seen on a page of a width. */
export function isSeen(node: SnapshotNode, box: Box, { width }: Pick<Snapshot, 'width'>): boolean {
  const [left, top, across, down] = box.bounds as [number, number, number, number];
  if (across < 0.5 || down < LOWEST || left + across <= 0 || top + down <= 0 || left >= width) return false;
  if (box.style.visibility !== 'visible') return false;
  if (hasColourOfGround(node, box)) return false;
  let escapes = false;
  for (let one: SnapshotNode | undefined = node.parent; one && one.name !== '#document'; one = one.parent) {
    if (!one.box) continue;
    const { style, bounds } = one.box;
    const moves = style['animation-name'] !== 'none' || !/^[0s, ]*$/u.test(style['transition-duration']);
    if (Number(style.opacity) < FAINT && !moves) return false;
    if (isClippedAway(style)) return false;
    if (style.position === 'fixed' && top >= FOLD) return false;
    if (isShut(one)) return false;
    const hides = [style['overflow-x'], style['overflow-y']].some(
      (way) => way === 'hidden' || way === 'clip',
    );
    const isCanvas = one.name === 'html' || one.name === 'body';
    if (
      hides &&
      !isCanvas &&
      !(escapes && style.position === 'static') &&
      shareShown(box.bounds, bounds) < SHARE
    )
      return false;
    if (style.position === 'fixed') break;
    if (style.position !== 'static') escapes = style.position === 'absolute';
  }
  return true;
}

/** Whether it is closed, and there is nothing to open it by. */
const isShut = ({ name, attributes, children }: SnapshotNode): boolean => {
  const summaries =
    name === 'details' && !('open' in attributes) ? children.filter((one) => one.name === 'summary') : [];
  return summaries.length > 0 && !summaries.some(({ box }) => box);
};

const isClippedAway = (style: Box['style']): boolean => {
  const sides = /^rect\((?<sides>[^)]+)\)/u.exec(style.clip)?.groups?.['sides'];
  const [top = 0, right = 0, bottom = 0, left = 0] = sides?.split(/[ ,]+/u).map(parseFloat) ?? [];
  if (sides !== undefined && (right - left < SMALLEST || bottom - top < SMALLEST)) return true;
  return /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)|polygon\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)*\))/u.test(
    style['clip-path'],
  );
};

function shareShown(text: number[], around: number[]): number {
  const [left, top, across, down] = text as [number, number, number, number];
  const [x, y, width, height] = around as [number, number, number, number];
  if (width < SMALLEST || height < SMALLEST) return 0;
  const wide = Math.min(left + across, x + width) - Math.max(left, x);
  const high = Math.min(top + down, y + height) - Math.max(top, y);
  return (Math.max(0, wide) * Math.max(0, high)) / (across * down);
}

/** Red, green, blue and opacity; undefined where it is written in another way. */
function colour(text: string): number[] | undefined {
  const parts = /^rgba?\((?<parts>[^)]+)\)$/u.exec(text)?.groups?.['parts'];
  if (parts === undefined) return undefined;
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts.split(/[ ,/]+/u).map(Number);
  return [red, green, blue, opacity];
}

function hasColourOfGround(node: SnapshotNode, { style }: Box): boolean {
  const ink = colour(style['-webkit-text-fill-color']) ?? colour(style.color);
  if (!ink) return false;
  for (let one: SnapshotNode | undefined = node; one && one.name !== '#document'; one = one.parent) {
    if (!one.box || one.name === '#text') continue;
    if (one.box.style['background-image'] !== 'none') return false;
    const ground = colour(one.box.style['background-color']);
    if (!ground || (ground[3]! > FAINT && ground[3]! < 1)) return false;
    if (ground[3] === 1) return areAlike(ink, ground);
  }
  return areAlike(ink, [255, 255, 255]);
}

const areAlike = (ink: number[], ground: number[]): boolean =>
  ink[3]! < FAINT || [0, 1, 2].every((part) => Math.abs(ink[part]! - ground[part]!) < ALIKE);
