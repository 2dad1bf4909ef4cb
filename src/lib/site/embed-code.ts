/** The code by which another site shows a part of this one. Made at build for oEmbed, and in the browser for who copies it. */
import { escapeHtml } from '../text/escape-html.ts';

/** The width for which a page asks that does not say how wide it shows what it embeds. */
export const EMBED_WIDTH = 700;

const PHONE_WIDTH = 320;

/** The widths of a phone and of a column of text with pictures, for which heights are known. */
export const EMBED_WIDTHS = [PHONE_WIDTH, EMBED_WIDTH] as const;

/** Heights in CSS pixels, of a frame on a phone and on a wide page. */
export interface EmbedHeights {
  narrow: number;
  wide: number;
}

/** In between, the height falls with the width of the window. Where a page drops styles, the frame is as high as on a phone. */
function heightRule({ narrow, wide }: EmbedHeights): string {
  const fall = (narrow - wide) / (EMBED_WIDTH - PHONE_WIDTH);
  if (fall <= 0) return '';
  const from = Math.ceil(narrow + fall * PHONE_WIDTH);
  return `;height:max(${wide}px,calc(${from}px - ${Math.floor(fall * 1000) / 10}vw))`;
}

export const embedCode = (src: string, title: string, heights: EmbedHeights): string =>
  `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="${Math.max(heights.narrow, heights.wide)}" loading="lazy" style="border:0${heightRule(heights)}"></iframe>`;
