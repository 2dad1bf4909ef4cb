/** Where a part of a quotation stands in the original text, as offsets. */
export interface Range {
  start: number;
  end: number;
}
