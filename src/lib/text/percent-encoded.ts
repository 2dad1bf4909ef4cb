/** Letters of an address that are written by the figures of their bytes: “%40” (RFC 3986, 2.1). */

/** A text cut before and behind such letters: every second piece is made of them. */
export const atPercentEncoded = (text: string): string[] => text.split(/((?:%[\da-f]{2})+)/iu);

/** Such letters as they are read; what is none stays as it is. */
export function decodePercent(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
