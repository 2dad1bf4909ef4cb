/** Pages of a PDF, copied into a new one by the second engine: what is damaged or locked is put right by it. */
import { inside, type OpenPdf } from '../reading/pdf/pdfium.ts';

/** The pages (from 1) as a PDF of their own, or undefined where the engine cannot. */
export function extractPages({ engine, document }: OpenPdf, pages: number[]): Uint8Array | undefined {
  const made = engine.FPDF_CreateNewDocument();
  if (made === 0) return undefined;
  try {
    if (!engine.FPDF_ImportPages(made, document, pages.join(','), 0)) return undefined;
    const writer = engine.PDFiumExt_OpenFileWriter();
    try {
      if (!engine.PDFiumExt_SaveAsCopy(made, writer)) return undefined;
      const size = engine.PDFiumExt_GetFileWriterSize(writer);
      const buffer = engine.pdfium.wasmExports.malloc(Math.max(size, 1));
      if (buffer === 0) return undefined;
      engine.PDFiumExt_GetFileWriterData(writer, buffer, size);
      const bytes = inside(engine).HEAPU8.slice(buffer, buffer + size);
      engine.pdfium.wasmExports.free(buffer);
      return bytes;
    } finally {
      engine.PDFiumExt_CloseFileWriter(writer);
    }
  } finally {
    engine.FPDF_CloseDocument(made);
  }
}
