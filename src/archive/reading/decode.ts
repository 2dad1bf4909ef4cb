/** From bytes to text: which encoding a text or a web page is in, by the algorithm of the HTML standard. */
import sniff from 'html-encoding-sniffer';
import { IngestError } from '../ingest/ingest-error.ts';

/** Bytes in these may be valid UTF-8 by chance. */
const MANY_BYTES = /^(?:utf-16|gb|big5|euc|shift_jis|iso-2022)/iu;

/**
 * The text of a file: by its byte order mark, else by what a server named, else by what a page says of itself, which
 * means UTF-8 where it says UTF-16 in letters that can be read. Of an encoding of one byte a letter, UTF-8 that is valid
 * throughout is believed more than what is said.
 * @param said the encoding that a server named, where the file was fetched
 * @throws IngestError where the bytes are no text in the encoding that holds for them
 */
export function decode(bytes: Uint8Array, said?: string): string {
  const encoding =
    wideEncoding(bytes) ??
    sniff(bytes, {
      ...(said !== undefined && { transportLayerEncodingLabel: said }),
      defaultEncoding: 'UTF-8',
      // A browser reads a later mark as well.
      maxPrescanBytes: Infinity,
    });
  for (const one of MANY_BYTES.test(encoding) ? [encoding] : ['UTF-8', encoding])
    try {
      return new TextDecoder(one, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  throw new IngestError(`The text is not valid ${encoding}: save it in UTF-8 and add that.`);
}

/** UTF-16 without a mark, of which the first letters are of the Latin alphabet. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first && second === 0 && third && fourth === 0) return 'UTF-16LE';
  return first === 0 && second && third === 0 && fourth ? 'UTF-16BE' : undefined;
}
