/**
 * What notes hide that is no text: a part of a scan, words drawn as shapes. Notes are no part of the published
 * copy, nor of the pictures of its pages, so what one covers would be seen there.
 */
import { around, shareInside } from '../../ingest/word-box-files.ts';
import { paintLoaded } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import type { Annotation } from './covering-notes.ts';
import { hiddenCells } from './hidden-cells.ts';

const SCALE = 2;

/**
 * The notes of a page (from 1) that hide something.
 * @param known places that have a finding already
 */
export async function picturesUnderNotes(
  pdf: OpenPdf,
  number: number,
  annotations: Annotation[],
  known: Box[],
): Promise<Array<{ kind: Annotation['kind']; box: Box }>> {
  const notes = annotations
    .filter(({ kind }) => kind !== 'unapplied-redaction')
    .flatMap(({ kind, boxes }) => boxes.map((box) => ({ kind, box })))
    .filter(({ box }) => !known.some((one) => shareInside(one, box) > 0.5));
  if (notes.length === 0) return [];
  const found = await withPage(pdf, number, (page, width, height) => {
    const picture = (annotated: boolean) =>
      paintLoaded(pdf, page, { width, height }, Math.round(width * SCALE), annotated);
    const [whole, without] = [picture(true), picture(false)];
    if (!whole || !without) return [];
    return notes
      .filter(({ box }) => hiddenCells(whole, without, whole.width / width, box) > 0)
      .map(({ kind, box }) => ({ kind, box: around([box]) }));
  });
  return found ?? [];
}
