/** The text of a presentation: a page for each slide that is shown, in order. */
import { strFromU8, type Unzipped } from 'fflate';
import type { HiddenFinding } from '../../ingest/page.ts';
import { cleanText } from '../plain.ts';
import { hiddenWords, numberOfWords, type WrittenPage } from '../written-pages.ts';
import { childOf, firstOf, treeOf } from './word-xml.ts';

/** The slides in the order in which they are shown. */
function slidesIn(parts: Unzipped): string[] {
  const targets = new Map(
    [...(treeOf(parts, 'ppt/_rels/presentation.xml.rels')?.getElementsByTagName('Relationship') ?? [])].map(
      (one) => [one.getAttribute('Id'), `ppt/${(one.getAttribute('Target') ?? '').replace(/^\/ppt\//u, '')}`],
    ),
  );
  const slides = treeOf(parts, 'ppt/presentation.xml')?.getElementsByTagName('p:sldId') ?? [];
  return [...slides].map((one) => targets.get(one.getAttribute('r:id')) ?? '').filter((name) => parts[name]);
}

/** What may hold words on a slide. */
const SHAPES = ['p:sp', 'p:graphicFrame', 'p:grpSp', 'p:pic', 'p:cxnSp'];
/** In hundredths of a point: smaller letters are not seen. */
const SMALLEST = 200;
/** A shape over so much of another covers its words. */
const COVERED = 0.5;

type Place = [left: number, top: number, right: number, bottom: number];

/** Where a shape says that it is; undefined where its layout says so. */
function placeOf(shape: Element): Place | undefined {
  const frame = firstOf(shape, 'a:xfrm') ?? firstOf(shape, 'p:xfrm');
  const [off, size] = [firstOf(frame, 'a:off'), firstOf(frame, 'a:ext')];
  if (!off || !size) return undefined;
  const [x, y] = [Number(off.getAttribute('x')), Number(off.getAttribute('y'))];
  return [x, y, x + Number(size.getAttribute('cx')), y + Number(size.getAttribute('cy'))];
}

function overlap(one: Place, other: Place): number {
  const across = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const down = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return Math.max(0, across) * Math.max(0, down);
}

const isOpaque = (fill: Element | undefined): boolean =>
  fill !== undefined && Number(firstOf(fill, 'a:alpha')?.getAttribute('val') ?? 100_000) > 0;

/** Takes out what no reader of a slide sees. Returns how many words that were. */
function leaveOutUnseen(slide: Document, size: Place | undefined): number {
  const shapes = [...slide.querySelectorAll('*')].filter(({ localName }) => SHAPES.includes(localName));
  const places = shapes.map(placeOf);
  const area = ([left, top, right, bottom]: Place) => Math.max(1, (right - left) * (bottom - top));
  const unseen = shapes.filter((shape, at) => {
    if (/^(?:1|true)$/u.test(firstOf(shape, 'p:cNvPr')?.getAttribute('hidden') ?? '')) return true;
    const place = places[at];
    if (!place || shape.parentElement?.localName === 'p:grpSp') return false;
    if (size && overlap(place, size) === 0) return true;
    return shapes.some(
      (other, later) =>
        later > at &&
        places[later] !== undefined &&
        !shape.contains(other) &&
        isOpaque(childOf(childOf(other, 'p:spPr'), 'a:solidFill')) &&
        overlap(place, places[later]) > COVERED * area(place),
    );
  });
  for (const run of slide.getElementsByTagName('a:r')) {
    const look = childOf(run, 'a:rPr');
    const fill = childOf(look, 'a:solidFill');
    const small = Number(look?.getAttribute('sz') ?? SMALLEST) < SMALLEST;
    if (small || childOf(look, 'a:noFill') || (fill && !isOpaque(fill))) unseen.push(run);
  }
  let words = 0;
  for (const one of unseen) {
    if (!slide.contains(one)) continue;
    const said = [...one.getElementsByTagName('a:t')].map(({ textContent }) => textContent).join(' ');
    words += numberOfWords(said);
    one.remove();
  }
  return words;
}

export function slidePages(parts: Unzipped): { pages: WrittenPage[]; findings: HiddenFinding[] } {
  const shown = firstOf(treeOf(parts, 'ppt/presentation.xml')?.documentElement, 'p:sldSz');
  const size: Place | undefined = shown && [
    0,
    0,
    Number(shown.getAttribute('cx')),
    Number(shown.getAttribute('cy')),
  ];
  let hidden = 0;
  const pages = slidesIn(parts)
    .filter((name) => !/<p:sld\s[^>]*show="(?:0|false)"/u.test(strFromU8(parts[name]!)))
    .map((name) => {
      const slide = treeOf(parts, name)!;
      hidden += leaveOutUnseen(slide, size);
      const lines = [...slide.getElementsByTagName('a:p')].map((line) =>
        [...line.querySelectorAll('*')]
          .map(({ localName, textContent }) =>
            localName === 'a:t' ? textContent : localName === 'a:br' || localName === 'a:tab' ? ' ' : '',
          )
          .join(''),
      );
      const text = lines.filter((line) => line.trim() !== '').map((line) => `${cleanText(line).trim()}\n`);
      return { text: text.join('') };
    });
  return { pages, findings: hiddenWords('The slides hide', hidden) };
}
