/** From bytes to text: which encoding a text or a web page is in, by the algorithm of the HTML standard. */
import sniff from 'html-encoding-sniffer';
import { IngestError } from '../ingest/ingest-error.ts';

/**
 * The text of a file: by its byte order mark, else by what a server named, else by what a page says of itself, which
 * means UTF-8 where it says UTF-16 in letters that can be read.
 * @param said the encoding that a server named, where the file was fetched
 * @throws IngestError where the bytes are no text in the encoding that holds for them
 */
export function decode(bytes: Uint8Array, said?: string): string {
  const encoding = sniff(bytes, {
    ...(said !== undefined && { transportLayerEncodingLabel: said }),
    defaultEncoding: 'UTF-8',
  });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new IngestError(`The text is not valid ${encoding}: save it in UTF-8 and add that.`);
  }
}
