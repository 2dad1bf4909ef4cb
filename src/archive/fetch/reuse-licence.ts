/**
 * Licences under which a document may be copied and given on. Anything else, and anything that is only
 * supposed, is fetched by no command: a record's `licence` is what its publisher says.
 */
const ALLOWING = [
  /^(?:the )?open government licen[cs]e\b/iu,
  /^OGL\b/u,
  /^(?:the )?open parliament licen[cs]e\b/iu,
  /^OPL\b/u,
  /^CC0\b/u,
  /^(?:creative commons|CC)[ -]BY(?:[ -]SA)?(?: \d|$)/iu,
];

/** Whether a licence, as recorded, allows the document to be copied and given on. */
export const allowsReuse = (licence: string | undefined): boolean =>
  licence !== undefined && ALLOWING.some((pattern) => pattern.test(licence.trim()));
