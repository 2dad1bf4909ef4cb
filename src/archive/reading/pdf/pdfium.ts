/** The second engine for PDF: page images, the order in which things are painted, and a second reading. */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { IngestError } from '../../ingest/ingest-error.ts';

export type Pdfium = WrappedPdfiumModule;

const require = createRequire(import.meta.url);

let engine: Promise<Pdfium> | undefined;

/** What the engine's own typings leave out: its memory, and texts in it. */
interface Inside {
  HEAPU8: Uint8Array;
  UTF16ToString: (pointer: number) => string;
}
export const inside = (engine: Pdfium): Inside => engine.pdfium as unknown as Inside;

/** The engine, started once per process. */
export function pdfium(): Promise<Pdfium> {
  engine ??= (async () => {
    const wasm = await readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
    const started = await init({ wasmBinary: new Uint8Array(wasm).buffer });
    started.PDFiumExt_Init();
    return started;
  })();
  return engine;
}

/** Memory of the engine, given back after `use`. */
export function withMemory<T>(engine: Pdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = engine.pdfium.wasmExports.malloc(Math.max(bytes, 1));
  if (pointer === 0) throw new IngestError('The file needs more memory than this machine gives to one file.');
  try {
    return use(pointer);
  } finally {
    engine.pdfium.wasmExports.free(pointer);
  }
}

/** What the engine's memory holds now: it may move when it grows, so it is read each time. */
export function memory(engine: Pdfium): DataView {
  return new DataView(inside(engine).HEAPU8.buffer);
}

/** Numbers of four bytes each that the engine wrote. */
export function floatsAt(engine: Pdfium, at: number, count: number): number[] {
  const view = memory(engine);
  return Array.from({ length: count }, (_, index) => view.getFloat32(at + 4 * index, true));
}

/** After so many pages a long document is opened again: else what the engine keeps of it fills the memory. */
export const PAGES_AT_ONCE = 50;

/** A PDF opened by the engine. Close it: the engine's memory is not collected. */
export interface OpenPdf {
  engine: Pdfium;
  document: number;
  pages: number;
  /** Size of the file. */
  bytes: number;
  /** Opens the file again: the engine keeps all that it has read of a document for as long as that is open. */
  refresh: () => void;
  close: () => void;
}

const PASSWORD = 4;

/** Opens a PDF. Throws `IngestError` with the reason. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const engine = await pdfium();
  const file = engine.pdfium.wasmExports.malloc(bytes.length);
  if (file === 0) throw new IngestError('The file needs more memory than this machine gives to one file.');
  inside(engine).HEAPU8.set(bytes, file);
  const document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
  if (document === 0) {
    const reason = engine.FPDF_GetLastError();
    engine.pdfium.wasmExports.free(file);
    throw new IngestError(
      reason === PASSWORD
        ? 'The PDF is locked with a password: save a copy without one and add that.'
        : 'The PDF is damaged and cannot be opened.',
    );
  }
  const opened: OpenPdf = {
    engine,
    document,
    pages: engine.FPDF_GetPageCount(document),
    bytes: bytes.length,
    refresh: () => {
      engine.FPDF_CloseDocument(opened.document);
      opened.document = engine.FPDF_LoadMemDocument(file, bytes.length, '');
    },
    close: () => {
      engine.FPDF_CloseDocument(opened.document);
      engine.pdfium.wasmExports.free(file);
    },
  };
  return opened;
}

/** Loads a page (from 1) for as long as `use` runs. Undefined where the page is broken. */
export async function withPage<T>(
  pdf: OpenPdf,
  page: number,
  use: (page: number, width: number, height: number) => T | Promise<T>,
): Promise<T | undefined> {
  const loaded = pdf.engine.FPDF_LoadPage(pdf.document, page - 1);
  if (loaded === 0) return undefined;
  try {
    return await use(loaded, pdf.engine.FPDF_GetPageWidthF(loaded), pdf.engine.FPDF_GetPageHeightF(loaded));
  } finally {
    pdf.engine.FPDF_ClosePage(loaded);
  }
}

/** More annotations of a page than this are not looked at. */
const MOST_ANNOTATIONS = 5000;

/** Goes through the notes, links and fields of a loaded page, each with its kind (`fpdf_annot.h`). */
export function annotationsOf<T>(
  { engine }: OpenPdf,
  page: number,
  use: (annotation: number, kind: number) => T,
): T[] {
  const count = Math.min(engine.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  return Array.from({ length: Math.max(0, count) }, (_, index) => engine.FPDFPage_GetAnnot(page, index))
    .filter((annotation) => annotation !== 0)
    .map((annotation) => {
      const result = use(annotation, engine.FPDFAnnot_GetSubtype(annotation));
      engine.FPDFPage_CloseAnnot(annotation);
      return result;
    });
}

/** The kinds of the annotations of a loaded page. */
export const annotationKinds = (pdf: OpenPdf, page: number): number[] =>
  annotationsOf(pdf, page, (_, kind) => kind);

/** A piece of a path: its kind, and the point to which it leads. */
export interface PathPiece {
  kind: number;
  to: [number, number];
}
/** The kinds of pieces (`fpdf_edit.h`). A curve has three points, each as a piece. */
export const [LINE, CURVE, MOVE] = [0, 1, 2];

/** The pieces of a path. */
export function piecesOf(engine: Pdfium, count: number, pieceAt: (index: number) => number): PathPiece[] {
  return withMemory(engine, 8, (at) => {
    const pieces: PathPiece[] = [];
    for (let index = 0; index < count; index += 1) {
      const piece = pieceAt(index);
      if (!engine.FPDFPathSegment_GetPoint(piece, at, at + 4)) continue;
      const [x, y] = floatsAt(engine, at, 2) as [number, number];
      pieces.push({ kind: engine.FPDFPathSegment_GetType(piece), to: [x, y] });
    }
    return pieces;
  });
}

/** The text of a page as this engine reads it. */
export async function secondReading(pdf: OpenPdf, page: number): Promise<string> {
  const { engine } = pdf;
  const text = await withPage(pdf, page, (loaded) => {
    const textPage = engine.FPDFText_LoadPage(loaded);
    if (textPage === 0) return '';
    const count = engine.FPDFText_CountChars(textPage);
    const read =
      count <= 0
        ? ''
        : withMemory(engine, count * 2 + 2, (buffer) => {
            engine.FPDFText_GetText(textPage, 0, count, buffer);
            return inside(engine).UTF16ToString(buffer);
          });
    engine.FPDFText_ClosePage(textPage);
    return read;
  });
  return text ?? '';
}
