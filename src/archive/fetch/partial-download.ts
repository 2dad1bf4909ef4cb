/** A download that was broken off: what came of it, and what shows its server whether more would fit. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';

/** What is written beside the bytes that came. */
interface Note {
  address: string;
  /** The mark of the very bytes: see `validatorOf`. */
  validator: string;
}

export interface PartialDownload extends Note {
  bytes: number;
}

export const partFile = (file: string): string => `${file}.part`;
const noteOf = (file: string): string => `${file}.part.json`;

/**
 * What shows a server whether a file is still the same, byte by byte: a strong entity tag, or a date of
 * change that lies before the date of the answer (RFC 9110, sections 8.8 and 13.1.5).
 */
export function validatorOf(headers: IncomingHttpHeaders): string | undefined {
  const { etag, date, 'last-modified': changed } = headers;
  if (etag !== undefined) return etag.startsWith('"') ? etag : undefined;
  const before = Date.parse(date ?? '') - Date.parse(changed ?? '');
  return before >= 1000 ? changed : undefined;
}

/** What is left of a download of an address into a file; undefined where nothing is that could go on. */
export async function readPartialDownload(
  file: string,
  address: string,
): Promise<PartialDownload | undefined> {
  try {
    const note = JSON.parse(await readFile(noteOf(file), 'utf8')) as Note;
    const { size } = await stat(partFile(file));
    return note.address === address && size > 0 ? { ...note, bytes: size } : undefined;
  } catch {
    return undefined;
  }
}

/** Notes what is about to come, in place of what came before. Without a mark of its bytes it cannot go on later. */
export async function beginDownload(
  file: string,
  address: string,
  validator: string | undefined,
): Promise<void> {
  await discardDownload(file);
  if (validator !== undefined) await writeFile(noteOf(file), JSON.stringify({ address, validator }));
}

/** Takes away what came of a download. */
export async function discardDownload(file: string): Promise<void> {
  await rm(noteOf(file), { force: true });
  await rm(partFile(file), { force: true });
}

/**
 * Whether an answer is the rest of what is there: it says that it begins where that ends, and of the same file.
 * @returns the size of the whole; undefined where it is something else. Infinity where the server does not say
 */
export function restOf(headers: IncomingHttpHeaders, broken: PartialDownload): number | undefined {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(headers['content-range'] ?? '');
  if (!range || Number(range[1]) !== broken.bytes) return undefined;
  const validator = validatorOf(headers);
  if (validator !== undefined && validator !== broken.validator) return undefined;
  return range[2] === '*' ? Infinity : Number(range[2]);
}
