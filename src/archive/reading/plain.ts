/**
 * Text from a file is data. Characters that no reader sees, and that would change how a page is shown
 * (control characters, marks that turn the direction of writing, tags, selectors of forms), are taken out; halves of characters
 * become the replacement character. Everything else stays as it is: escaping is the page's work.
 */
/* eslint-disable no-control-regex, no-misleading-character-class -- unseen characters are what this looks for */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;

/** A text without unseen characters, with `\n` as the only end of line. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(UNSEEN, '').toWellFormed();
}
