/** Reads an e-mail (.eml). Runs in a process of its own: see `ingest/worker-process.ts`. */
import { readFile } from 'node:fs/promises';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { createRequire } from 'node:module';
import { IngestError } from '../ingest/ingest-error.ts';
import type { Job, ReadResult } from '../ingest/job.ts';
import type { HiddenFinding } from '../ingest/page.ts';
import { cleanText } from './plain.ts';
import { readableText } from './web-page.ts';
import { agreementOf } from './words-agree.ts';
import { hiddenWords, inLengths, writeWrittenPages, type WrittenPage } from './written-pages.ts';

const { version } = createRequire(import.meta.url)('postal-mime/package.json') as { version: string };
/** What it is read by, with the number of the rule by which pages are made. */
const EXTRACTOR = `postal-mime ${version} 2`;

/** Messages in messages are read to this depth. */
const DEEPEST = 10;
/** The headers that a reader sees, in this order. */
const SHOWN = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date', 'Subject'];
/** Where less of the words of its two bodies agrees, they say different things. */
const SAME = 0.8;

interface Message {
  pages: WrittenPage[];
  findings: HiddenFinding[];
}

export async function readEmail(job: Job, progress: (page: number, of: number) => void): Promise<ReadResult> {
  const { pages, findings } = await readMessage(await readFile(job.file), 0);
  const written = await writeWrittenPages(job, pages, progress);
  const title = pages[0]?.heading;
  return {
    format: 'email',
    extractor: EXTRACTOR,
    ...written,
    findings: [...findings, ...written.findings],
    ...(title && { title }),
  };
}

async function readMessage(bytes: Uint8Array, depth: number): Promise<Message> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/\nFrom \S+[^\n]* \d{4}\r?\n(?:[!-9;-~]+:)/u.test(text.slice(1)) && text.startsWith('From '))
    throw new IngestError('The file is a mailbox of several messages: save each by itself, and add those.');
  const email = await PostalMime.parse(Buffer.from(withTrueCharset(text), 'latin1'), {
    forceRfc822Attachments: true,
  }).catch(() => {
    throw new IngestError('The e-mail is damaged: it could not be read to its end.');
  });
  const findings: HiddenFinding[] = [];
  if (`${email.text}${email.html}`.includes('\ufffd'))
    findings.push({
      kind: 'unsure-reading',
      message:
        'The message has letters that are not in the encoding that it names: the text has � for each. Open it in a mail program, and compare.',
    });
  const body = await bodyOf(email, findings);
  const head = SHOWN.flatMap((name) => {
    const value = valueOf(email, name);
    return value === '' ? [] : [`${name}: ${value}`];
  });
  const inner: Message[] = [];
  for (const file of email.attachments) {
    const isMessage = file.mimeType === 'message/rfc822' && depth < DEEPEST;
    const name = cleanText(file.filename ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    head.push(`Attached: ${isMessage ? 'a message, which follows' : named(file, name)}`);
    if (isMessage) inner.push(await readMessage(contentOf(file), depth + 1));
    else
      findings.push({
        kind: 'embedded-file',
        message: `The message has a file attached (${file.mimeType}, ${contentOf(file).length} bytes): it is not read and not published. Save it, and add it by itself.`,
        hidden: name,
      });
  }
  const [first = { text: '' }, ...rest] = body;
  const opening = first.heading === undefined ? first.text : `${first.heading}\n\n${first.text}`;
  const subject = valueOf(email, 'Subject');
  const pages = [
    ...inLengths({ text: `${head.join('\n')}\n\n${opening}`, ...(subject !== '' && { heading: subject }) }),
    ...rest.flatMap(inLengths),
  ];
  return {
    pages: [...pages, ...inner.flatMap((one) => one.pages)],
    findings: [...findings, ...inner.flatMap((one) => one.findings)],
  };
}

/**
 * The message with UTF-8 for encodings that its texts cannot be in: ASCII is a part of it, and UTF-16 is in no text that is
 * not packed (RFC 2781).
 */
const withTrueCharset = (message: string): string =>
  message.replaceAll(
    new RegExp(
      `(^content-type:\\s*text/(?:[^\\n]|\\n[ \\t])*?\\bcharset="?)(?:us-ascii${/^content-transfer-encoding:\s*(?:base64|quoted)/imu.test(message) ? '' : '|utf-?16(?:[lb]e)?|ucs-?2|unicode'})\\b`,
      'gimu',
    ),
    '$1utf-8',
  );

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const named = (file: Attachment, name: string): string =>
  `${name === '' ? 'without a name' : name} (${file.mimeType})`;

/** A header as it is written; addresses and the subject with their letters decoded. */
function valueOf(email: Email, name: string): string {
  const lists: Record<string, unknown> = {
    From: email.from && [email.from],
    Sender: email.sender && [email.sender],
    'Reply-To': email.replyTo,
    To: email.to,
    Cc: email.cc,
    Bcc: email.bcc,
  };
  const raw = email.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);
  const all = lists[name] as Email['to'];
  const value =
    name === 'Subject' ? (email.subject ?? '') : all ? all.map(address).join(', ') : raw.join('; ');
  return cleanText(value).replaceAll(/\s+/gu, ' ').trim();
}

function address(one: NonNullable<Email['from']>): string {
  if (one.group) return `${one.name}: ${one.group.map(address).join(', ')}`;
  return one.name === '' || one.name === one.address ? one.address : `${one.name} <${one.address}>`;
}

/** What the message says: as a page where it is one, else as text. */
async function bodyOf({ html, text = '' }: Email, findings: HiddenFinding[]): Promise<WrittenPage[]> {
  const plain = cleanText(text);
  if (html === undefined || html.trim() === '') return [{ text: plain }];
  const { sections, hidden, doubt } = await readableText(html).catch((error: unknown) => {
    // A page that is one picture has no words.
    if (error instanceof IngestError && error.message.includes('no text'))
      return { sections: [], hidden: 0, doubt: undefined };
    throw error;
  });
  const shown = sections.map((one) => `${one.heading ?? ''}\n${one.text}`).join('\n');
  if (shown.trim() === '') return [{ text: plain }];
  if (doubt !== undefined) findings.push({ kind: 'unsure-reading', message: doubt });
  findings.push(...hiddenWords('The message hides', hidden));
  if (plain.trim() !== '' && agreementOf(plain, shown) < SAME)
    findings.push({
      kind: 'hidden-in-page',
      message:
        'The message says it twice, as a page and as plain text, and the two differ: the text is that of the page. Open its source to see the other.',
    });
  return sections;
}
