/** What a PDF says of itself to the programs that read it out or file it: its title, its language and its day. */
import { PDFName, PDFRef, PDFString, type PDFDocument } from 'pdf-lib';
import { escapeHtml } from '../../lib/text/escape-html.ts';

export interface Description {
  /** Its date; none where it is not to say one. */
  date?: Date | undefined;
  /** Whether it says that it conforms to PDF/UA-1: only where a validator has found that. */
  conforms?: boolean | undefined;
}

/** Leaves of what a PDF says of itself the title and the language, and writes them and a date, as XMP too. */
export function describePdf(pdf: PDFDocument, { date, conforms }: Description = {}): void {
  const title = pdf.getTitle() ?? '';
  const language = pdf.catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText();
  for (const said of [pdf.context.trailerInfo.Info, pdf.catalog.get(PDFName.of('Metadata'))])
    if (said instanceof PDFRef) pdf.context.delete(said);
  delete pdf.context.trailerInfo.Info;
  if (title) pdf.setTitle(title, { showInWindowTitleBar: true });
  if (date) {
    pdf.setCreationDate(date);
    pdf.setModificationDate(date);
  }
  const xmp = xmpPacket({ title, language, date: date?.toISOString(), conforms });
  // Uncompressed, as programs look for it that do not read PDF.
  const stream = pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

interface Facts {
  title: string;
  language: string | undefined;
  date: string | undefined;
  conforms: boolean | undefined;
}

/** The description as XMP, in ASCII: a stream of pdf-lib has one byte for each letter. */
function xmpPacket({ title, language, date, conforms }: Facts): string {
  const ascii = (text: string) =>
    escapeHtml(text).replace(/[^\x20-\x7E]/gu, (letter) => `&#${letter.codePointAt(0)};`);
  const lines = [
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${ascii(title)}</rdf:li></rdf:Alt></dc:title>`,
    language && `<dc:language><rdf:Bag><rdf:li>${ascii(language)}</rdf:li></rdf:Bag></dc:language>`,
    date && `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '</rdf:Description>',
    conforms &&
      '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ];
  return lines.filter(Boolean).join('\n');
}
