/** The annotations of a page that may cover words, with the places that they cover. */
import { boxAround } from '../../reading/boxes.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { annotationsOf, floatsAt, withMemory, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { turner } from './painted.ts';

const STRIKE_OUT = 12;
const POPUP = 16;
/** Annotations that say or link or are filled in, and cover nothing unless they bring a picture: text, link, widget. */
const COVER_BY_PICTURE = new Set([1, 2, 20]);
const WIDGET = 20;
/** Flags of an annotation that is not shown: hidden, or no view (ISO 32000-1, 12.5.3). */
const NOT_SHOWN = 2 | 32;
/** The colour of the ground of a field (`fpdf_annot.h`). */
const GROUND = 1;

/** Highlights and redactions that are marked. Whatever else covers words is as a rectangle. */
const KINDS = new Map<number, Annotation['kind']>([
  [9, 'dark-highlight'],
  [28, 'unapplied-redaction'],
]);

export interface Annotation {
  kind: Extract<HiddenFinding['kind'], 'unapplied-redaction' | 'dark-highlight' | 'text-under-rectangle'>;
  boxes: Box[];
  /** A field of a form with a ground of its own and no picture: readers of PDF fill its place with that colour. */
  filled?: boolean;
  /** Whether it strikes words out. */
  struck?: boolean;
}

/** The annotations of a page that may cover words. */
export function annotationsOn(pdf: OpenPdf, page: number): Annotation[] {
  const { engine } = pdf;
  const turn = turner(engine, page);
  /** The box around points, of which the engine has written the numbers. */
  const boxAt = (at: number, count: number): Box => {
    const numbers = floatsAt(engine, at, 2 * count);
    return boxAround(
      Array.from({ length: count }, (_, index) => turn(numbers[2 * index]!, numbers[2 * index + 1]!)),
    );
  };
  return annotationsOf(pdf, page, (annotation, kind): Annotation[] => {
    const pictured = engine.FPDFAnnot_HasKey(annotation, 'AP');
    const filled =
      kind === WIDGET &&
      !pictured &&
      (engine.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN) === 0 &&
      withMemory(engine, 12, (at) => engine.EPDFAnnot_GetMKColor(annotation, GROUND, at, at + 4, at + 8));
    if (kind === POPUP || (COVER_BY_PICTURE.has(kind) && !pictured && !filled)) return [];
    const boxes = withMemory(engine, 32, (at) => {
      const quads = Math.min(engine.FPDFAnnot_CountAttachmentPoints(annotation), 500);
      const found: Box[] = [];
      for (let quad = 0; quad < quads; quad += 1)
        if (engine.FPDFAnnot_GetAttachmentPoints(annotation, quad, at)) found.push(boxAt(at, 4));
      if (found.length === 0 && engine.FPDFAnnot_GetRect(annotation, at)) found.push(boxAt(at, 2));
      return found;
    });
    return [
      {
        boxes,
        kind: KINDS.get(kind) ?? 'text-under-rectangle',
        ...(filled && { filled }),
        ...(kind === STRIKE_OUT && { struck: true }),
      },
    ];
  }).flat();
}
