/** What a file is, by its first bytes. Its name may say anything. */
import { decode } from './decode.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';
import { officeKind } from './office/kind.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const begins = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

export interface Format {
  format: AttachedFile['format'];
  /** The ending that the original is kept under. */
  extension: string;
}

/** A PDF or a picture is known by its first bytes. Undefined where it is neither. */
export function knownByHead(bytes: Uint8Array): Format | undefined {
  if (Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-'))
    return { format: 'pdf', extension: '.pdf' };
  const image = (extension: string): Format => ({ format: 'image', extension });
  if (begins(bytes, '\x89PNG')) return image('.png');
  if (begins(bytes, '\xff\xd8\xff')) return image('.jpg');
  if (begins(bytes, 'II*\0') || begins(bytes, 'MM\0*')) return image('.tiff');
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return image('.webp');
  return undefined;
}

/** An e-mail begins with its headers: who sent it, and one that a program wrote. */
function isEmail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 65_536))
    .toString('latin1')
    .replace(/^\s*From [^\n]*\n/u, '');
  const headers = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/u.exec(head)?.[0] ?? '';
  return /^From:/imu.test(headers) && /^(?:Message-ID|MIME-Version|Received|Return-Path):/imu.test(headers);
}

const NONE = 'The file is no PDF, picture (PNG, JPEG, TIFF, WebP), text, web page, office file or e-mail.';

/** The format of a whole file. Throws `IngestError` where it is none that is taken. */
export function formatOf(bytes: Uint8Array, said?: string): Format {
  if (bytes.length === 0) throw new IngestError('The file is empty.');
  const known = knownByHead(bytes);
  if (known) return known;
  const office = officeKind(bytes);
  if (office !== undefined) return { format: 'office', extension: office };
  if (begins(bytes, '\x1f\x8b')) throw new IngestError('The file is compressed: unpack it first.');
  if (isEmail(bytes)) return { format: 'email', extension: '.eml' };
  const { text } = decode(bytes, said);
  if (text.includes('\0')) throw new IngestError(NONE);
  if (text.trim() === '') throw new IngestError('The file has no text.');
  if (text.startsWith('%!PS')) throw new IngestError('The file is PostScript: save it as a PDF first.');
  const isPage =
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
      text,
    );
  if (!isPage && /^\s*<(?:\?xml|svg|!doctype\s+svg)\b/iu.test(text))
    throw new IngestError('The file is a drawing (SVG) or other XML: save it as a PDF or a picture first.');
  return isPage ? { format: 'web-page', extension: '.html' } : { format: 'text', extension: '.txt' };
}
