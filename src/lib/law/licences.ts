/** What a licence, as an editor writes its name, lets others do with a work. */
export interface Permission {
  /** It may be shown and handed on as it is. */
  copy: boolean;
  /** It may be changed: cut to size, or published with parts taken out. */
  change: boolean;
}

/**
 * Licences that let anybody copy: Creative Commons, the United Kingdom's Open Government Licence and its
 * kin, licences of code, and what belongs to nobody.
 */
const FREE =
  /\bCC[ -]?(?:0|BY)|\bCreative Commons\b|\bOGL\b|\b(?:Open|Non-Commercial) (?:Government|Parliament|Supreme Court)\b.*\bLicen[cs]e|\bOpen Justice Licen[cs]e\b|\bpublic domain\b|\b(?:MIT|BSD|Apache|ISC|ODbL|ODC)\b/iu;
const UNCHANGED = /\b(?:ND|No[- ]?Deriv\w*)\b/iu;

/** What is allowed by a licence alone. What is not known to be allowed is not. */
export function permissionsOf(licence: string): Permission {
  const copy = FREE.test(licence);
  return { copy, change: copy && !UNCHANGED.test(licence) };
}
