/** What a picture is made of, before it is SVG: places and words, so that a test can read it. */
import { textWidth } from './text-width.ts';

export type Tone = 'ink' | 'mid' | 'pale' | 'accent';

/** The sizes of type in a picture, in its own units. None falls under 12 CSS pixels where its picture is shown. */
export const TYPE = { label: 13, small: 12 } as const;
/**
 * The two widths in which each picture is drawn. The page shows the one that fits: the narrow one fills the text
 * of a screen of 320 CSS pixels, the wide one the text column of an article.
 */
export const CHART_WIDTHS = { narrow: 280, wide: 630 } as const;

export type Shape =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      tone: Tone | 'withheld';
      reading?: number;
    }
  | { kind: 'dot'; x: number; y: number; tone: Tone; hollow: boolean; reading?: number }
  | { kind: 'path'; points: Array<[number, number]>; tone: Tone }
  | { kind: 'rule'; x1: number; y1: number; x2: number; y2: number; style: 'grid' | 'base' | 'mark' | 'stem' }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
      size: number;
      style: 'plain' | 'strong' | 'quiet';
      /** The tone of the words, or (`on`) of the area under them. */
      tone?: Tone;
      on?: Tone;
    };

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export type TextShape = Extract<Shape, { kind: 'text' }>;

/** A text of the picture. Places are of its base line. */
export function text(
  x: number,
  y: number,
  words: string,
  options: Partial<Omit<TextShape, 'kind'>> = {},
): TextShape {
  return { kind: 'text', x, y, text: words, anchor: 'start', size: TYPE.label, style: 'plain', ...options };
}

/** Whether two texts meet, with so much room from side to side between them. */
export function textsMeet(one: TextShape, other: TextShape, room: number): boolean {
  const [left, top, right, bottom] = textBox(one);
  const [left2, top2, right2, bottom2] = textBox(other);
  return left < right2 + room && left2 < right + room && top < bottom2 && top2 < bottom;
}

/** The area that a text covers: left, top, right, bottom. */
export function textBox(shape: TextShape): [number, number, number, number] {
  const width = textWidth(shape.text, shape.size);
  const left =
    shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2;
  return [left, shape.y - shape.size * 0.78, left + width, shape.y + shape.size * 0.24];
}
