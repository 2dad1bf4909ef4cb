/** Lists what in a file may betray who gave it away: author, device, place, software, changes, comments. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { byName, openForText } from '../../reading/pdf/text.ts';
import type { Job } from '../../ingest/job.ts';
import { exifBlocks, exifTraces } from './exif.ts';
import { officeTraces } from './office.ts';
import { tracesIn, xmpTraces, type Trace } from './trace.ts';

/** Pages whose comments are looked at. */
const MOST_PAGES = 2000;

/** What is listed of a file, each once. What cannot be read gives nothing. */
export async function tracesOf({ file, format }: Pick<Job, 'file' | 'format'>): Promise<Trace[]> {
  const bytes = await readFile(file);
  const traces =
    format === 'pdf'
      ? await pdfTraces(bytes)
      : format === 'image'
        ? await pictureTraces(file)
        : format === 'office' && bytes.toString('latin1', 0, 2) === 'PK'
          ? officeTraces(bytes)
          : format === 'email'
            ? emailTraces(bytes)
            : [];
  return [...new Map(traces.map((trace) => [JSON.stringify(trace), trace])).values()];
}

const HEADERS = (
  [
    ['device', 'X-Originating-IP|X-Sender-IP|X-Client-IP'],
    ['place', 'Received|X-Received'],
    ['software', 'X-Mailer|User-Agent'],
    ['identifier', 'Message-ID|In-Reply-To|Thread-Index'],
    [
      'author',
      'Return-Path|Sender|Delivered-To|X-Original-To|Envelope-To|X-Forwarded-To|Resent-From|Resent-To',
    ],
  ] as const
).map(([what, names]): [Trace['what'], RegExp] => [
  what,
  new RegExp(`^(?:${names}):[ \\t]*([^\\n]{1,500}(?:\\n[ \\t][^\\n]{0,500}){0,20})`, 'gimu'),
]);

/** Which way a message came, and to whom: who gave it away may be the last of them. */
const emailTraces = (bytes: Buffer): Trace[] =>
  tracesIn(
    bytes.toString('utf8').replaceAll('\r\n', '\n').split(/\n\n/u, 1)[0]!,
    'headers of the message',
    HEADERS,
  );

async function pictureTraces(file: string): Promise<Trace[]> {
  const { exif, xmp, iptc, comments } = await sharp(file, { limitInputPixels: false }).metadata();
  const where = 'of the picture';
  const notes = exif?.subarray(exif.indexOf('Exif\0\0') === 0 ? 6 : 0);
  return [
    ...(notes ? exifTraces(notes, `EXIF ${where}`) : []),
    ...(xmp ? xmpTraces(xmp.toString('utf8'), `XMP ${where}`) : []),
    ...(iptc ? [{ what: 'author' as const, where: `IPTC ${where}`, value: printable(iptc) }] : []),
    ...(comments ?? []).map(({ keyword, text }) => ({
      what: /soft/iu.test(keyword) ? ('software' as const) : ('comment' as const),
      where: `notes ${where}`,
      value: `${keyword}: ${text}`.slice(0, 300),
    })),
  ];
}

const printable = (bytes: Buffer) =>
  (bytes.toString('utf8').match(/[\p{L}\p{N}][\p{L}\p{N} .,@'-]{2,}/gu) ?? []).join('; ').slice(0, 300);

const INFO: Array<[string, Trace['what']]> = [
  ['Author', 'author'],
  ['Company', 'organisation'],
  ['Creator', 'software'],
  ['Producer', 'software'],
  ['CreationDate', 'time'],
  ['ModDate', 'time'],
];

async function pdfTraces(bytes: Buffer): Promise<Trace[]> {
  // The engine takes its bytes away from here.
  const pdf = await openForText(new Uint8Array(bytes));
  const about = await pdf.getMetadata().catch(() => undefined);
  const info = { ...(about?.info as Record<string, unknown>) };
  const own = byName(info['Custom']);
  const where = 'properties of the PDF';
  const traces: Trace[] = [];
  for (const [key, what] of INFO) {
    const value = info[key] ?? own.find(([name]) => name === key)?.[1];
    if (typeof value === 'string' && value.trim() !== '') traces.push({ what, where, value });
  }
  for (const [key, value] of own)
    traces.push({ what: 'identifier', where, value: `${key}: ${String(value)}` });
  for (let page = 1; page <= Math.min(pdf.numPages, MOST_PAGES); page += 1) {
    const notes = await (await pdf.getPage(page)).getAnnotations().catch(() => []);
    for (const { titleObj } of notes as Array<{ titleObj?: { str?: string } }>)
      if (titleObj?.str) traces.push({ what: 'comment', where: `page ${page}`, value: titleObj.str });
  }
  await pdf.loadingTask.destroy();
  const packets: string[] = [
    ...(bytes.toString('latin1').match(/<x:xmpmeta[^]{0,200000}?<\/x:xmpmeta>/gu) ?? []),
  ];
  const packet = (about?.metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  if (typeof packet === 'string') packets.push(packet);
  return [
    ...traces,
    ...packets.flatMap((one) => xmpTraces(one, 'XMP of the PDF')),
    ...exifBlocks(bytes, 'EXIF of a picture in the PDF'),
  ];
}
