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

/** What a page that is under such a licence says of it, in its words or its links. */
const NAMED = [
  /open[ -]government[ -]licen[cs]e|\bOGL\b/iu,
  /open[ -]parliament[ -]licen[cs]e|\bOPL\b/iu,
  /creative ?commons|\bCC0\b|\bCC[ -]BY\b/iu,
];

/** Whether a text names the licence that is recorded of it. */
export const namesLicence = (text: string, licence: string): boolean =>
  NAMED.some((pattern) => pattern.test(licence) && pattern.test(text));
