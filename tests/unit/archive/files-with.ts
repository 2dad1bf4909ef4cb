/** Looks for a word in all files of a folder, in any wrapping that the tests know. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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
    const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const texts = [name, ...unpacked(zipped ? gunzipSync(bytes) : bytes)];
    if (name.endsWith('.pdf')) texts.push(...(await textsOfPdf(bytes)));
    const letters = texts.map((text) => spellOut(text).letters);
    for (const word of words) if (letters.some((text) => text.includes(word))) found.push(`${name}: ${word}`);
  }
  return found;
}

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
