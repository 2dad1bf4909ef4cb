/** What a file is, by its first bytes. Its name may say anything. */
import type { Held } from '../schemas/held.ts';
import { Unreadable } from './unreadable.ts';

const begins = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** The format of a file. Throws `Unreadable` where it is none that is taken. */
export function formatOf(bytes: Uint8Array): Held['format'] {
  if (bytes.length === 0) throw new Unreadable('The file is empty.');
  if (Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return 'pdf';
  if (
    begins(bytes, '\x89PNG') ||
    begins(bytes, '\xff\xd8\xff') ||
    begins(bytes, 'II*\0') ||
    begins(bytes, 'MM\0*') ||
    (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8))
  )
    return 'image';
  if (begins(bytes, 'PK'))
    throw new Unreadable('The file is an archive or an office file: save it as a PDF first.');
  if (begins(bytes, '\xd0\xcf\x11\xe0'))
    throw new Unreadable('The file is an old office file: save it as a PDF first.');
  if (begins(bytes, '\x1f\x8b')) throw new Unreadable('The file is compressed: unpack it first.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('The file is no PDF, picture, text (UTF-8) or web page.');
  }
  if (text.includes('\0')) throw new Unreadable('The file is no PDF, picture, text (UTF-8) or web page.');
  if (text.trim() === '') throw new Unreadable('The file has no text.');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
    text,
  )
    ? 'web-page'
    : 'text';
}
