/** Streams of a PDF: what they hold as text, and what they are. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  type PDFContext,
  type PDFDict,
  type PDFRawStream,
  type PDFStream,
} from 'pdf-lib';

/** A page that cannot be cleaned is made from its picture. */
export class CleaningError extends Error {}

const MOST_BYTES = 200_000_000;

/** Takes all other fields out. */
export function keepOnly(dict: PDFDict, names: string[]): void {
  for (const key of dict.keys()) if (!names.includes(key.decodeText())) dict.delete(key);
}

/** Whether a stream is a form: content that is drawn by its name. */
export const isForm = (stream: PDFStream) => stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');

/** The commands of a content. */
export function streamText(stream: PDFRawStream): string {
  const bytes = decodePDFRawStream(stream).decode();
  if (bytes.length > MOST_BYTES) throw new CleaningError('too large');
  return Buffer.from(bytes).toString('latin1');
}

/** The ways in which a stream is packed, the outermost first. */
export function streamFilters(stream: PDFStream, context: PDFContext): string[] {
  const value = stream.dict.get(PDFName.of('Filter'));
  const found = value && context.lookup(value);
  if (found instanceof PDFName) return [found.decodeText()];
  return found instanceof PDFArray
    ? found.asArray().flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []))
    : [];
}
