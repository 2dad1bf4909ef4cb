/** Layers of a PDF (optional content, ISO 32000-1, 8.11): words on one that is off are seen by nobody. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Whether a layer is off when the file is opened. */
export async function hasHiddenLayers(pdf: PDFDocumentProxy): Promise<boolean> {
  return (await hiddenLayers(pdf)) > 0;
}

/** How many layers are off when the file is opened. */
export async function hiddenLayers(pdf: PDFDocumentProxy): Promise<number> {
  const config = await pdf.getOptionalContentConfig().catch(() => undefined);
  if (!config) return 0;
  return [...(config as unknown as Iterable<[string, { visible: boolean }]>)].filter(
    ([, group]) => !group.visible,
  ).length;
}
