/** Layers of a PDF (optional content, ISO 32000-1, 8.11): words on one that is off are seen by nobody. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Layer {
  name: string | null;
  visible: boolean;
}

/** All layers of a file, as they are when it is opened. */
export async function layersOf(pdf: PDFDocumentProxy): Promise<Layer[]> {
  const config = await pdf.getOptionalContentConfig().catch(() => undefined);
  if (!config) return [];
  return [...(config as unknown as Iterable<[string, Layer]>)].map(([, layer]) => layer);
}

/** The layers that are off when the file is opened. */
export const layersOff = async (pdf: PDFDocumentProxy): Promise<Layer[]> =>
  (await layersOf(pdf)).filter(({ visible }) => !visible);
