/** The annotations of a page that may cover words, with the places that they cover. */
import type { HiddenFinding } from '../../ingest/page.ts';
import { memory, withMemory, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { boxAround } from './clips.ts';
import { turner } from './painted.ts';

const HIGHLIGHT = 9;
const STRIKE_OUT = 12;
const REDACT = 28;
const POPUP = 16;
/** Annotations that say or link or are filled in, and cover nothing unless they bring a picture: text, link, widget. */
const COVER_BY_PICTURE = new Set([1, 2, 20]);
const WIDGET = 20;
/** Flags of an annotation that is not shown: hidden, or no view (ISO 32000-1, 12.5.3). */
const NOT_SHOWN = 2 | 32;
/** The colour of the ground of a field (`fpdf_annot.h`). */
const GROUND = 1;

export interface Annotation {
  kind: Extract<HiddenFinding['kind'], 'unapplied-redaction' | 'dark-highlight' | 'text-under-rectangle'>;
  boxes: Box[];
  /** A field of a form with a ground of its own and no picture: readers of PDF fill its place with that colour. */
  filled?: boolean;
  /** Whether it strikes words out. */
  struck?: boolean;
}

/** The annotations of a page that may cover words. */
export function annotationsOn({ engine }: OpenPdf, page: number): Annotation[] {
  const turn = turner(engine, page);
  const annotations: Annotation[] = [];
  const count = Math.min(engine.FPDFPage_GetAnnotCount(page), 5000);
  for (let index = 0; index < count; index += 1) {
    const annotation = engine.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = engine.FPDFAnnot_GetSubtype(annotation);
    const pictured = engine.FPDFAnnot_HasKey(annotation, 'AP');
    const filled =
      subtype === WIDGET &&
      !pictured &&
      (engine.FPDFAnnot_GetFlags(annotation) & NOT_SHOWN) === 0 &&
      withMemory(engine, 12, (at) => engine.EPDFAnnot_GetMKColor(annotation, GROUND, at, at + 4, at + 8));
    if (subtype !== POPUP && (!COVER_BY_PICTURE.has(subtype) || pictured || filled)) {
      const boxes = withMemory(engine, 32, (at) => {
        const quads = Math.min(engine.FPDFAnnot_CountAttachmentPoints(annotation), 500);
        const found: Box[] = [];
        for (let quad = 0; quad < quads; quad += 1)
          if (engine.FPDFAnnot_GetAttachmentPoints(annotation, quad, at)) {
            const view = memory(engine);
            found.push(
              boxAround(
                [0, 8, 16, 24].map((offset) =>
                  turn(view.getFloat32(at + offset, true), view.getFloat32(at + offset + 4, true)),
                ),
              ),
            );
          }
        if (found.length === 0 && engine.FPDFAnnot_GetRect(annotation, at)) {
          const view = memory(engine);
          const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) =>
            view.getFloat32(at + offset, true),
          ) as [number, number, number, number];
          found.push(boxAround([turn(left, top), turn(right, bottom)]));
        }
        return found;
      });
      annotations.push({
        boxes,
        ...(filled && { filled }),
        ...(subtype === STRIKE_OUT && { struck: true }),
        kind:
          subtype === REDACT
            ? 'unapplied-redaction'
            : subtype === HIGHLIGHT
              ? 'dark-highlight'
              : 'text-under-rectangle',
      });
    }
    engine.FPDFPage_CloseAnnot(annotation);
  }
  return annotations;
}
