/** From bytes to text: which encoding a text or a web page is in, by its marks and its own word. */
import { IngestError } from '../ingest/ingest-error.ts';

/** The mark at the beginning that names the encoding. */
function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** What a web page says of itself in its first thousand bytes, as HTML requires (“prescan a byte stream”). */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!/<(?:meta|\?xml)/iu.test(head)) return undefined;
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1]?.toLowerCase();
}

/**
 * The text of a file.
 * @param said the encoding that a server named, where the file was fetched
 * @throws IngestError where the bytes are no text in the encoding that holds for them
 */
export function decode(bytes: Uint8Array, said?: string): string {
  const encoding = markOf(bytes) ?? said ?? declaredIn(bytes) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new IngestError(`The file says that it is in the encoding “${encoding}”, which is not known.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new IngestError(
      encoding === 'utf-8'
        ? 'The text is not valid UTF-8: save it in UTF-8 and add that.'
        : `The text is not valid ${encoding.toUpperCase()}: save it in UTF-8 and add that.`,
    );
  }
}
