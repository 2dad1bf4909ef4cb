/** From bytes to text: which encoding a text or a web page is in, by the algorithm of the HTML standard. */
import sniff from 'html-encoding-sniffer';
import { IngestError } from '../ingest/ingest-error.ts';
import type { HiddenFinding } from '../ingest/page.ts';

/** Bytes in these may be valid UTF-8 by chance. */
const MANY_BYTES = /^(?:utf-16|gb|big5|euc|shift_jis|iso-2022)/iu;

/** What no page can say of itself (HTML standard, 13.2.3.2): so it is known that nothing was said. */
const NOTHING_SAID = 'x-user-defined';

/**
 * The text of a file: by its byte order mark, else by what a server named, else by what a page says of itself, which
 * means UTF-8 where it says UTF-16 in letters that can be read. Of an encoding of one byte a letter, UTF-8 that is valid
 * throughout is believed more than what is said. Where nothing is said, it is UTF-8, or what browsers take then.
 * @param said the encoding that a server named, where the file was fetched
 * @returns the text, and a finding where its encoding is a guess
 * @throws IngestError where the bytes are no text in the encoding that holds for them
 */
export function decode(bytes: Uint8Array, said?: string): { text: string; doubt: HiddenFinding[] } {
  const encoding =
    wideEncoding(bytes) ??
    sniff(bytes, {
      // UTF-16 has a zero in each Latin letter: a server that names it for letters of one byte is wrong.
      ...(said !== undefined &&
        (bytes.includes(0) || !/^(?:utf-?16|ucs-2|unicode)/iu.test(said.trim())) && {
          transportLayerEncodingLabel: said,
        }),
      defaultEncoding: NOTHING_SAID,
      // A browser reads a later mark as well.
      maxPrescanBytes: Infinity,
    });
  const isGuess = encoding === NOTHING_SAID;
  for (const one of MANY_BYTES.test(encoding) ? [encoding] : ['UTF-8', isGuess ? 'windows-1252' : encoding])
    try {
      const text = new TextDecoder(one, { fatal: true }).decode(bytes);
      if (one === 'UTF-8' || !isGuess) return { text, doubt: [] };
      // Bytes that are no letters of it: it is something else.
      if (/[\u0080-\u009f]/u.test(text)) break;
      return { text, doubt: [{ kind: 'unsure-reading', message: GUESSED }] };
    } catch {
      continue;
    }
  throw new IngestError(
    `The text is not valid ${isGuess ? 'UTF-8, and does not say what else it is' : encoding}: save it in UTF-8 and add that.`,
  );
}

const GUESSED =
  'The file does not say in which encoding it is, and it is not in UTF-8: it was read as browsers do, in windows-1252. Look whether its letters are right; if they are not, save it in UTF-8 and add that.';

/** UTF-16 without a mark, of which the first letters are of the Latin alphabet. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first && second === 0 && third && fourth === 0) return 'UTF-16LE';
  return first === 0 && second && third === 0 && fourth ? 'UTF-16BE' : undefined;
}
