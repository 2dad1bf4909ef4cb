/** What a PDF says of who made it, when and with what. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { HiddenFinding } from '../ingest/page.ts';

/** Programs that name themselves and nobody. */
const PROGRAMS =
  /^(?:pdf-lib|reportlab|skia\/pdf|chromium|mozilla|writer|calc|impress|(?:libre|open)office|microsoft|acrobat|adobe|ghostscript|gpl ghostscript|itext|cairo|pdftex|latex|xetex|luatex|tex|mac os x|macos|quartz|pdfium|pymupdf|pypdf|qpdf|pdfkit|fpdf|wkhtmltopdf|prince|typst|weasyprint|img2pdf|ocrmypdf|tesseract|pdfsam|pdfcreator)\b/iu;
/** What programs write where nobody is named. */
const NOBODY = /^\(?(?:anonymous|unspecified|untitled|unknown)\)?$/iu;

const FIELDS: Array<[key: string, name: string]> = [
  ['Author', 'author'],
  ['Subject', 'subject'],
  ['Keywords', 'keywords'],
  ['Creator', 'program of the author'],
  ['Producer', 'program that made the file'],
];

/** The author that a file names, or an empty text. */
export async function authorOf(pdf: PDFDocumentProxy): Promise<string> {
  const about = await pdf.getMetadata().catch(() => undefined);
  const author = (about?.info as { Author?: unknown } | undefined)?.Author;
  return typeof author === 'string' && !NOBODY.test(author.trim()) ? author.trim() : '';
}

/** Metadata that says more than which well-known program wrote the file. */
export async function metadataFindings(pdf: PDFDocumentProxy, bytes: Buffer): Promise<HiddenFinding[]> {
  const about = await pdf.getMetadata().catch(() => undefined);
  const info = (about?.info ?? {}) as Record<string, unknown>;
  const named: string[] = [];
  const said: string[] = [];
  for (const [key, name] of FIELDS) {
    const value = info[key];
    if (typeof value !== 'string' || value.trim() === '' || NOBODY.test(value.trim())) continue;
    if ((key === 'Creator' || key === 'Producer') && PROGRAMS.test(value.trim())) continue;
    named.push(name);
    said.push(value);
  }
  const own = Object.entries((info['Custom'] ?? {}) as Record<string, unknown>);
  if (own.length > 0) {
    named.push(`${own.length} of its own`);
    said.push(...own.map(([key, value]) => `${key}: ${String(value)}`));
  }
  const findings: HiddenFinding[] = [];
  if (named.length > 0)
    findings.push({
      kind: 'metadata',
      message: `The file carries metadata (${named.join(', ')}): the published copy does not.`,
      hidden: said.join('; '),
    });
  if (about?.metadata || bytes.includes('<x:xmpmeta'))
    findings.push({ kind: 'xmp', message: 'The file carries an XMP packet: the published copy does not.' });
  return findings;
}
