/** Every text in a file of the built site that a reader or a machine may get, with its place. */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { unzipSync } from 'fflate';
import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { openForText, readPage } from '../../archive/reading/pdf/text.ts';

export interface PlacedText {
  text: string;
  /** The place of what begins at an offset of the text, as the middle of a sentence: “on line 4”. */
  where: (offset: number) => string;
  /** True where it is an address, whose words have small letters. */
  address?: true;
}

/** Elements that a sentence goes through. All others end it. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|td|text|th|time|tspan|u|var|wbr)$/iu;
/** These show as a space. */
const SPACED = /^(?:br|td|text|th)$/iu;
const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|tiff?)$/iu;
const TAG = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!?\/?([a-z][\w:-]*)?[^>]*>/giu;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Text in an HTML or XML file: what is read, what is in attributes and comments, and markup inside markup. */
function* inMarkup(source: string, where?: string): Generator<PlacedText> {
  let id = '';
  let run = '';
  let begins = 0;
  const placed = (text: string, offset: number): PlacedText => ({
    text,
    where: () => where ?? `on line ${lineOf(source, offset)}${id && `, after #${id}`}`,
  });
  function* end(): Generator<PlacedText> {
    if (/\S/u.test(run)) {
      const text = decodeHTML(run);
      const one = placed(text, begins);
      yield one;
      if (/<\/?[a-z]/iu.test(text)) yield* inMarkup(text, one.where(0));
    }
    run = '';
  }
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    const [tag, program, name] = match;
    if (run === '') begins = at;
    run += source.slice(at, match.index);
    at = match.index + tag.length;
    if (name !== undefined && INLINE.test(name)) run += SPACED.test(name) ? ' ' : '';
    else yield* end();
    if (program) yield placed(unescaped(tag), match.index);
    else if (/["'=]|^<!--/u.test(tag)) {
      const own = /\sid="([^"]+)"/u.exec(tag)?.[1];
      id = own ?? id;
      if (own?.includes('-')) yield { ...placed(own, match.index), address: true };
      yield placed(decodeHTMLAttribute(tag).slice(1, -1), match.index);
    }
  }
  if (run === '') begins = at;
  run += source.slice(at);
  yield* end();
}

/** The text of a program, as it is when it runs. */
const unescaped = (text: string): string =>
  text
    .replace(/\\u\{?([\da-f]{4,6})\}?/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/gu, ' ');

function* inJson(value: unknown, way: string): Generator<PlacedText> {
  if (typeof value === 'string') {
    yield { text: value, where: () => `under “${way}”` };
    if (/<\/?[a-z]/iu.test(value)) yield* inMarkup(value, `under “${way}”`);
  } else if (value !== null && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value)) yield { text: key, where: () => `among the names of fields` };
      yield* inJson(part, way === '' ? key : `${way}.${key}`);
    }
}

async function* inPdf(bytes: Buffer): AsyncGenerator<PlacedText> {
  const pdf = await openForText(new Uint8Array(bytes));
  try {
    const { info, metadata } = await pdf.getMetadata();
    const about: unknown[] = [
      info,
      (metadata as { getRaw(): unknown } | null)?.getRaw(),
      await pdf.getOutline(),
      await pdf.getAttachments(),
    ];
    for (const one of about)
      for (const { text } of inJson(one, '')) yield { text, where: () => 'in what the file says of itself' };
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const place = () => `on page ${page}`;
      yield { text: (await readPage(pdf, page)).text, where: place };
      for (const { text } of inJson(await (await pdf.getPage(page)).getAnnotations(), ''))
        yield { text, where: place };
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Cards show what their pages say, and the words of a document's pages are in its text. */
const READ_ELSEWHERE = /^(?:cards|documents\/[^/]+\/pages)\//u;
/** Letters of a narrower picture are enlarged before they are read. */
const WIDE = 1600;

/** The words that a picture shows, and those beside its pixels. */
async function* inPicture(name: string, bytes: Buffer): AsyncGenerator<PlacedText> {
  const picture = sharp(bytes, { limitInputPixels: false });
  const { exif, xmp, iptc, comments, width } = await picture.metadata();
  const texts = [exif, xmp, iptc].map((part) => part?.toString('latin1') ?? '');
  for (const text of [...texts, ...(comments ?? []).map((one) => one.text)])
    yield { text, where: () => 'in what the picture says of itself' };
  if (READ_ELSEWHERE.test(name)) return;
  const { readPicture } = await import('../../archive/reading/picture-text.ts');
  const grey = await picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(Math.min(Math.max(width, WIDE), 2 * width))
    .greyscale()
    .withMetadata({ density: 300 })
    .png()
    .toBuffer();
  const { text } = await readPicture(grey, { language: 'en', scale: 1 });
  yield { text, where: () => 'in what the picture shows' };
}

/** Bytes as text: a program, a font, or a list in a form of its own has words in it as they are. */
const encodings = (bytes: Buffer): string[] =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    ? [new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)]
    : [bytes.toString('utf8'), bytes.toString('latin1')];

const inLines = (text: string, lines = text): PlacedText => ({
  text,
  where: (offset) => `on line ${lineOf(lines, offset)}`,
});

/** Whether its texts take long to read. */
export const isReadSlowly = (name: string): boolean => /\.pdf$/iu.test(name) || PICTURE.test(name);

export async function* textsInFile(name: string, bytes: Buffer): AsyncGenerator<PlacedText> {
  const kind = path.extname(name).toLowerCase();
  if (kind === '.pdf') yield* inPdf(bytes);
  else if (PICTURE.test(name)) yield* inPicture(name, bytes);
  else if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    yield* textsInFile(name.replace(/\.gz$/u, ''), gunzipSync(bytes));
  else if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    for (const [inside, content] of Object.entries(unzipSync(bytes))) {
      yield { text: inside, where: () => 'in the name of a file in it', address: true };
      for await (const { where, ...one } of textsInFile(inside, Buffer.from(content)))
        yield { ...one, where: (offset) => `in ${inside}, ${where(offset)}` };
    }
  } else if (!isUtf8(bytes)) for (const text of encodings(bytes)) yield { text, where: () => 'in it' };
  else {
    const text = bytes.toString('utf8');
    if (/^\.(?:html|xml|svg)$/u.test(kind)) yield* inMarkup(text);
    else if (kind === '.json') {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        yield inLines(unescaped(text));
        return;
      }
      yield* inJson(value, '');
    } else if (kind === '.ics') yield inLines(text.replace(/\r?\n[ \t]/gu, ''));
    else yield inLines(unescaped(text));
  }
}
