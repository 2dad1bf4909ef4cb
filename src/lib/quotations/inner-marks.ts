/** The quotation marks of a language: around a quotation, and around one inside it. */
export interface QuotationMarks {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
}

/** Gives the quotations inside quoted words, as `<Quote>` renders them, the inner marks. */
export const innerMarks = (html: string, marks: QuotationMarks): string =>
  html
    .replaceAll(`<span class="in-marks">${marks.open}`, `<span class="in-marks">${marks.innerOpen}`)
    .replaceAll(`</mark>${marks.close}</span>`, `</mark>${marks.innerClose}</span>`);
