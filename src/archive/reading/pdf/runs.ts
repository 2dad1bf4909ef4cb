/** The runs of the text of a PDF beside each other: marks that are raised or lowered, and what is between two. */
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as pdf.js gives it. */
export interface TextItem {
  str: string;
  dir: string;
  width: number;
  height: number;
  transform: number[];
  hasEOL: boolean;
  /** The field of a form in which it is: its words may be anywhere there. */
  field?: number[];
}

/** The size of a mark, as a share of that of its line; a figure or sign may also be smaller, or as large and well raised. */
const MARK_SIZE = [0.4, 0.85] as const;
const SIGN_SIZE = [0.3, 1.05] as const;
const LONGEST_MARK = 8;
/** By how much of the size of its line a mark is above it or below it, and one that is as large as its line. */
const RAISED = [0.15, 0.8] as const;
const LOWERED = [0.08, 0.5] as const;
const WELL_APART = 0.25;
/** A mark as large as its line is no farther away, in this share of its size. */
const BESIDE = 0.35;
/** Runs on one line that are farther apart than this share of their size are two words. */
const WORD_GAP = 0.2;
/** At the edge of a page, this share of its height, what is so many sizes apart is a head, a foot or a number. */
const EDGE = 0.09;
const APART = 4;

/** A run of text with its place along its own direction, whichever that is on the page. */
export interface TextRun {
  baseline: number;
  size: number;
  left: number;
  right: number;
  /** The angle at which it runs. */
  turn: number;
}

export function runAt(item: TextItem, viewport: number[]): TextRun | undefined {
  const matrix = Util.transform(viewport, item.transform) as number[];
  const [a, b, c, d, x, y] = matrix as [number, number, number, number, number, number];
  const length = Math.hypot(a, b);
  if (item.str.trim() === '' || length === 0 || item.dir === 'ttb') return undefined;
  const [across, down] = [a / length, b / length];
  const left = x * across + y * down;
  return {
    baseline: y * across - x * down,
    size: Math.hypot(c, d),
    left,
    right: left + item.width,
    turn: Math.atan2(b, a),
  };
}

const areParallel = (one: TextRun, other: TextRun): boolean => Math.abs(one.turn - other.turn) < 0.02;

/** Whether a run is raised above or lowered below a line beside it. */
export function markBeside(
  line: TextRun | undefined,
  run: TextRun,
  text: string,
): 'super' | 'sub' | undefined {
  if (!line || !areParallel(line, run) || text.length > LONGEST_MARK || /\s/u.test(text)) return undefined;
  const within = (value: number, [least, most]: readonly [number, number]) => value > least && value < most;
  const away = Math.abs(Math.max(run.left - line.right, line.left - run.right));
  const isSign = /^[^\p{L}]*[\p{N}*†‡§][^\p{L}]*$/u.test(text);
  const share = run.size / line.size;
  const rise = (line.baseline - run.baseline) / line.size;
  if (!within(share, isSign ? SIGN_SIZE : MARK_SIZE) || away > line.size) return undefined;
  if (share > MARK_SIZE[1] && (Math.abs(rise) < WELL_APART || away > BESIDE * line.size)) return undefined;
  return within(rise, RAISED) ? 'super' : within(-rise, LOWERED) ? 'sub' : undefined;
}

/** What is between a run and the one before it, where the reader of the file put nothing there. */
export function between(last: TextRun | undefined, run: TextRun, text: string, height: number): string {
  if (!last || text === '' || !areParallel(last, run)) return '';
  const gap = run.baseline - last.baseline;
  const size = Math.min(run.size, last.size);
  if (Math.abs(gap) > size * 0.5) {
    const apart = gap > run.size * 1.75 || gap < 0;
    return text.endsWith('\n\n') ? '' : `${text.endsWith('\n') ? '' : '\n'}${apart ? '\n' : ''}`;
  }
  if (text.endsWith('\n')) return '';
  const away = run.left - last.right;
  const isEdge =
    Math.abs(run.turn) < 0.02 && (run.baseline < height * EDGE || run.baseline > height * (1 - EDGE));
  if (isEdge && away > APART * size) return '\n\n';
  return /\s$/u.test(text) || away < WORD_GAP * size ? '' : ' ';
}
