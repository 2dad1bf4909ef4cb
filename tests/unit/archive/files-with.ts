/** Looks for a word in all files of a folder, in any wrapping that the tests know. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { byName, openForText, readPage } from '../../../src/archive/reading/pdf/text.ts';
import { openPdf, secondReading } from '../../../src/archive/reading/pdf/pdfium.ts';
import { spellOut } from '../../../src/archive/findings/spelled.ts';
import { unpacked } from '../../../src/archive/redact/verify-redaction.ts';

/** The names of the files that hold one of the words, each with the word. Words are letters in lower case. */
export async function filesWith(place: string, words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(place, { recursive: true })) {
    const bytes = await readFile(join(place, name)).catch(() => undefined);
    if (!bytes) continue;
    const texts = [name, ...(await textsOf(name, bytes))];
    const letters = texts.map((text) => spellOut(text).letters);
    for (const word of words) {
      const coded = inHexadecimal(word);
      if (letters.some((text) => text.includes(word)) || texts.some((text) => coded.test(text)))
        found.push(`${name}: ${word}`);
    }
  }
  return found;
}

/** All that a file says: packed, in a ZIP file, as letters of one byte or two. Those of two are spelled without their zeros. */
async function textsOf(name: string, bytes: Buffer): Promise<string[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textsOf(name.replace(/\.gz$/u, ''), gunzipSync(bytes));
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const inside = Object.entries(unzipSync(bytes));
    return (
      await Promise.all(inside.map(async ([of, part]) => [of, ...(await textsOf(of, Buffer.from(part)))]))
    ).flat();
  }
  return [...unpacked(bytes), ...(name.endsWith('.pdf') ? await textsOfPdf(bytes) : [])];
}

/** A word in hexadecimal digits, of letters of one byte or two, small or capitals. */
const inHexadecimal = (word: string): RegExp =>
  new RegExp(
    [...word]
      .map((letter) =>
        [letter, letter.toUpperCase()].map((one) => Buffer.from(one).toString('hex')).join('|'),
      )
      .map((either) => `(?:00)?(?:${either})`)
      .join(''),
    'iu',
  );

async function textsOfPdf(bytes: Buffer): Promise<string[]> {
  const texts: string[] = [];
  const first = await openForText(new Uint8Array(bytes));
  const second = await openPdf(bytes);
  for (let page = 1; page <= first.numPages; page += 1)
    texts.push((await readPage(first, page)).text, await secondReading(second, page));
  texts.push(
    JSON.stringify([
      await first.getMetadata(),
      await first.getOutline(),
      byName(await first.getAttachments()),
      byName(await first.getFieldObjects()),
    ]),
  );
  second.close();
  await first.loadingTask.destroy();
  return texts;
}
