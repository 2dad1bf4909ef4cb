/** Escapes a text for HTML, also within quotation marks. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of escaped HTML that has no elements but those of a few words, such as a heading. */
export const unescapeHtml = (html: string): string =>
  html.replace(/<[^>]*>/gu, '').replace(/&(?<sign>amp|lt|gt|quot|#39);/gu, (_, sign: string) => SIGNS[sign]!);
