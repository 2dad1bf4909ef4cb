/**
 * The copy of a PDF that the site printed itself: with its tags, its links and its title, which readers
 * need who cannot see it, and without what the printing program says of itself and of the moment.
 */
import { PDFDocument } from 'pdf-lib';
import { describePdf } from './describe-pdf.ts';

export async function ownPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  delete pdf.context.trailerInfo.ID;
  describePdf(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
