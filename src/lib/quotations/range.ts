/** The offsets of a part of a quotation in the original text. */
export interface Range {
  start: number;
  end: number;
}
