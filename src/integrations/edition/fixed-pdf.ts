/** A printed PDF without what differs from one printing to the next. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from 'pdf-lib';
import { describePdf } from '../../archive/publishing/describe-pdf.ts';

/** The names that Chromium gives to cells of tables. They count all elements that it ever made. */
const NODE = /^node\d+$/u;

/** Names of tags that the format does not know, and what they are to it. */
const ROLES = { Strong: 'Span', Em: 'Span' };

export interface Fixing {
  /** What it gives as its date, as year-month-day. */
  day: string;
  /** 32 hexadecimal digits, the identifier of the file. */
  id: string;
  /** What the links are called, by where they lead. */
  links?: ReadonlyMap<string, string>;
  /** Whether it says that it conforms to PDF/UA-1. */
  conforms?: boolean;
}

/**
 * Returns the PDF with its tags, links and title, without what the printing program says of itself and of the moment.
 */
export async function fixPdf(bytes: Uint8Array, { day, id, links, conforms }: Fixing): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  renameNodes(pdf);
  const tags = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  tags?.set(PDFName.of('RoleMap'), pdf.context.obj(ROLES));
  if (links) nameLinks(pdf, links);
  describePdf(pdf, { date: new Date(`${day}T00:00:00Z`), conforms });
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Says of each link what it is called: the browser leaves that out, and some readers hear nothing else of it. */
function nameLinks(pdf: PDFDocument, links: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages())
    for (const entry of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(entry, PDFDict);
      const place = link.lookupMaybe(PDFName.of('Dest'), PDFName);
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
      const to = place ? `#${place.decodeText()}` : action?.lookup(PDFName.of('URI'), PDFString).decodeText();
      const name = links.get(to ?? '');
      if (name) link.set(PDFName.of('Contents'), PDFHexString.fromText(name));
    }
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
