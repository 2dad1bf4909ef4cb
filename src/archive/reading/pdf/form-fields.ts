/** The fields of a form, which the engine paints apart from the page: what is filled in may lie over words. */
import { annotationKinds, type OpenPdf } from './pdfium.ts';

const WIDGET = 20;

/** Paints the fields of a loaded page into its picture. No script of the form runs: the engine has none. */
export function paintFields(
  pdf: OpenPdf,
  page: number,
  bitmap: number,
  [width, height]: [number, number],
  flags: number,
): void {
  if (!annotationKinds(pdf, page).includes(WIDGET)) return;
  const { engine, document } = pdf;
  const info = engine.PDFiumExt_OpenFormFillInfo();
  const form = engine.PDFiumExt_InitFormFillEnvironment(document, info);
  if (form !== 0) {
    engine.FORM_OnAfterLoadPage(page, form);
    engine.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
    engine.FORM_OnBeforeClosePage(page, form);
    engine.PDFiumExt_ExitFormFillEnvironment(form);
  }
  engine.PDFiumExt_CloseFormFillInfo(info);
}
