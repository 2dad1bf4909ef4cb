/** A printed PDF without what differs from one printing to the next. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

/** The names that Chromium gives to cells of tables. They count all elements that it ever made. */
const NODE = /^node\d+$/u;

/**
 * Returns the PDF with its tags, links and title, without what the printing program says of itself and of the moment.
 * @param day what it gives as its date, as year-month-day
 * @param id 32 hexadecimal digits, the identifier of the file
 */
export async function fixPdf(
  bytes: Uint8Array,
  { day, id }: { day: string; id: string },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const title = pdf.getTitle();
  for (const entry of [pdf.context.trailerInfo.Info, pdf.catalog.get(PDFName.of('Metadata'))])
    if (entry instanceof PDFRef) pdf.context.delete(entry);
  delete pdf.context.trailerInfo.Info;
  pdf.catalog.delete(PDFName.of('Metadata'));
  renameNodes(pdf);
  if (title !== undefined) pdf.setTitle(title, { showInWindowTitleBar: true });
  const date = new Date(`${day}T00:00:00Z`);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Every name of a node inside an object, with the way to put another in its place. */
function* nodes(object: PDFObject): Generator<{ name: string; set: (to: PDFString) => void }> {
  if (!(object instanceof PDFDict) && !(object instanceof PDFArray)) return;
  const entries: Array<[PDFObject, (to: PDFString) => void]> =
    object instanceof PDFDict
      ? object.entries().map(([key, value]) => [value, (to) => object.set(key, to)])
      : object.asArray().map((value, at) => [value, (to) => object.set(at, to)]);
  for (const [value, set] of entries) {
    const name = value instanceof PDFString ? value.decodeText() : '';
    if (NODE.test(name)) yield { name, set };
    else yield* nodes(value);
  }
}

/** Counts the nodes from 1. Their order stays: they are in a sorted tree. */
function renameNodes(pdf: PDFDocument): void {
  const found = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => [...nodes(object)]);
  const names = [...new Set(found.map(({ name }) => name))].sort();
  const numbers = new Map(names.map((name, at) => [name, `node${String(at + 1).padStart(8, '0')}`]));
  for (const { name, set } of found) set(PDFString.of(numbers.get(name)!));
}
