/** Looks through what is about to be published for words that were taken out of it. */
import { inflateSync } from 'node:zlib';
import { byName, openForText, readPage } from '../reading/pdf/text.ts';
import { openPdf, secondReading } from '../reading/pdf/pdfium.ts';
import { spellOut, containsWords } from '../findings/spelled.ts';

/** Everything that a PDF holds, read again by both engines, and its bytes unpacked. */
async function textsOf(
  bytes: Uint8Array,
  alive: () => Promise<void>,
): Promise<{ pages: string[]; whole: string[] }> {
  const raw = Buffer.from(bytes);
  const [first, second] = [await openForText(new Uint8Array(bytes)), await openPdf(bytes)];
  const pages: string[] = [];
  for (let page = 1; page <= first.numPages; page += 1) {
    pages.push(`${(await readPage(first, page)).text}\n${await secondReading(second, page)}`);
    await alive();
  }
  const about = await first.getMetadata();
  const whole = [
    JSON.stringify(about.info),
    JSON.stringify([
      await first.getOutline(),
      byName(await first.getAttachments()),
      byName(await first.getFieldObjects()),
    ]),
    ...unpacked(raw, false),
  ];
  second.close();
  await first.loadingTask.destroy();
  return { pages, whole };
}

const MOST = 100_000_000;

/** The dictionary before a stream says that it is a picture, in a PDF that was written anew. */
const PICTURE = /\/Subtype\s*\/Image\b(?:(?!endobj)[^])*$/u;
/** So many bytes before a stream have its dictionary. */
const DICTIONARY = 2000;

/**
 * The bytes as text, and each packed part of them, as Latin letters and as UTF-16.
 * @param pictures whether pixels are texts as well: they have letters only by chance, and may be very many
 */
export function unpacked(bytes: Buffer, pictures = true): string[] {
  const texts: string[] = [];
  const two = (part: Buffer) => {
    const latin = part.toString('latin1');
    texts.push(latin);
    if (latin.includes('\xfe\xff')) texts.push(latin.replaceAll('\0', ''));
  };
  let done = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (!pictures && PICTURE.test(bytes.toString('latin1', Math.max(done, at - DICTIONARY), at))) {
      texts.push(bytes.toString('latin1', done, at));
      const end = bytes.indexOf('endstream', at);
      at = done = end < 0 ? bytes.length : end;
      continue;
    }
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    if ((bytes[from]! & 0x0f) !== 8) continue;
    try {
      two(inflateSync(bytes.subarray(from), { maxOutputLength: MOST }));
    } catch {
      // Not packed in this way: a picture, or the word itself.
    }
  }
  texts.push(bytes.toString('latin1', done));
  return texts;
}

/**
 * The places of any of the words in a PDF.
 * @param alive is called while it works, so that it is not given up
 * @param allowed whether words are allowed on a page (from 1), because they are visible in its text
 */
export async function verifyRedaction(
  bytes: Uint8Array,
  words: string[],
  alive: () => Promise<void>,
  allowed: (word: string, page?: number) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  const { pages, whole } = await textsOf(bytes, alive);
  const spelt = words.map((word) => [word, spellOut(word).letters] as const);
  pages.forEach((text, index) => {
    const said = spellOut(text);
    for (const word of words)
      if (containsWords(said, word) && !allowed(word, index + 1)) found.push(`page ${index + 1}`);
  });
  for (const text of whole) {
    const { letters } = spellOut(text);
    for (const [word, wanted] of spelt)
      if (wanted.length >= 6 && letters.includes(wanted) && !allowed(word)) found.push('the file itself');
  }
  return [...new Set(found)];
}
