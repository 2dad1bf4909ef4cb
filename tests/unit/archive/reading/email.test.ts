/** E-mails: who wrote to whom and when, what is said, and each file that is attached by its name. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { add } from '../../../../src/archive/ingest/add.ts';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { formatOf } from '../../../../src/archive/reading/format.ts';
import { readEmail } from '../../../../src/archive/reading/read-email.ts';
import { eml } from './office-files.ts';
import { readPages } from './read-pages.ts';

const read = (bytes: Uint8Array) => readPages(readEmail, 'message.eml', bytes);
const headers = {
  Received: 'from laptop.quag.example (10.0.0.7) by mail.example; Mon, 5 Jan 2026 09:00:00 +0100',
  From: '=?utf-8?q?J=C3=BCrgen_Quill?= <juergen@quag.example>',
  To: 'Ann <ann@quag.example>, "Harbour, Office" <harbour@quag.example>',
  Cc: 'Board: bo@quag.example;',
  Bcc: 'hidden@quag.example',
  Date: 'Mon, 5 Jan 2026 09:00:00 +0100',
  Subject: 'The =?iso-8859-1?q?f=E4hre?=',
};
const text = (body: string, charset = 'utf-8') => ({
  head: `Content-Type: text/plain; charset=${charset}`,
  body,
});
const HEAD = [
  '# The fähre',
  'From: Jürgen Quill <juergen@quag.example>',
  'To: Ann <ann@quag.example>, Harbour, Office <harbour@quag.example>',
  'Cc: Board: bo@quag.example',
  'Bcc: hidden@quag.example',
  'Date: Mon, 5 Jan 2026 09:00:00 +0100',
  'Subject: The fähre',
];

test('headers that a reader sees, the text, and each attached file by its name', async () => {
  const attached = {
    head: 'Content-Type: application/pdf; name="plan.pdf"\nContent-Disposition: attachment; filename="plan.pdf"\nContent-Transfer-Encoding: base64',
    body: Buffer.from('%PDF-1.7').toString('base64'),
  };
  const { texts, messages, title } = await read(
    eml(headers, [text('The ferry runs.\n\nOn Sundays.'), attached]),
  );
  assert.deepEqual(texts, [
    `${[...HEAD, 'Attached: plan.pdf (application/pdf)'].join('\n')}\n\nThe ferry runs.\n\nOn Sundays.\n`,
  ]);
  assert.equal(title, 'The fähre');
  assert.match(
    messages[0]!,
    /^embedded-file: The message has a file attached \(application\/pdf, 8 bytes\)/u,
  );
  assert.doesNotMatch(messages[0]!, /plan/u);
});

for (const charset of ['us-ascii', 'utf-16', '"UTF-16LE"'])
  test(`a message that is in UTF-8 is read as that where it says ${charset}`, async () => {
    const { text: all, messages } = await read(eml(headers, [text('Die Fähre ruht.', charset)]));
    assert.match(all, /Die Fähre ruht\./u);
    assert.ok(!messages.some((one) => one.startsWith('unsure-reading')));
  });

test('packed UTF-16 stays what it says, and letters that are in no encoding are a finding', async () => {
  const packed = {
    head: 'Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64',
    body: Buffer.from('Die Fähre ruht.', 'utf16le').toString('base64'),
  };
  assert.match((await read(eml(headers, [packed]))).text, /Die Fähre ruht\./u);
  const broken = {
    head: 'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable',
    body: 'F=E4hre',
  };
  const { messages } = await read(eml(headers, [broken]));
  assert.ok(messages.some((one) => /^unsure-reading: .*not in the encoding that it names/u.test(one)));
});

test('a message in a message is read as well, with its own files', async () => {
  const inner = eml(
    { From: 'bo@quag.example', Subject: 'Inner' },
    [
      text('Forwarded words.'),
      { head: 'Content-Type: image/png\nContent-Disposition: attachment; filename="map.png"', body: 'x' },
    ],
    'inner',
  );
  const { texts, messages } = await read(
    eml(headers, [
      text('See below.'),
      { head: 'Content-Type: message/rfc822', body: inner.toString('latin1') },
    ]),
  );
  assert.equal(texts.length, 2);
  assert.match(texts[0]!, /Attached: a message, which follows\n\nSee below\./u);
  assert.match(
    texts[1]!,
    /^# Inner\nFrom: bo@quag\.example\nSubject: Inner\nAttached: map\.png \(image\/png\)\n\nForwarded words\./u,
  );
  assert.equal(messages.filter((message) => message.startsWith('embedded-file')).length, 1);
});

test('a page is read as it is shown; what it hides, and another text beside it, are findings', async () => {
  const page = {
    head: 'Content-Type: text/html; charset=utf-8',
    body: '<p>The <s>safe</s> ferry.</p><ol start="4"><li>Fourth</li></ol><p style="display:none">Quillon</p>',
  };
  const both = {
    head: 'Content-Type: multipart/alternative; boundary="in"',
    body: `--in\n${text('Something else is said in this part of the message.').head}\n\nSomething else is said in this part of the message.\n--in\n${page.head}\n\n${page.body}\n--in--`,
  };
  const { text: shown, messages } = await read(eml(headers, [both]));
  assert.match(shown, /\n\nThe ~~safe~~ ferry\.\n\n?4\. Fourth\n/u);
  assert.doesNotMatch(shown, /Quillon|Something else/u);
  assert.deepEqual(
    messages.map((message) => /hides a word|the two differ/u.exec(message)?.[0]).filter(Boolean),
    ['hides a word', 'the two differ'],
  );
});

test('other letters than UTF-8, and a text that only looks like a message', async () => {
  const latin = Buffer.from(
    'From: a@quag.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nDie F\xe4hre.\n',
    'latin1',
  );
  assert.equal(formatOf(latin).format, 'email');
  assert.match((await read(latin)).text, /Die Fähre\./u);
  assert.equal(formatOf(Buffer.from('From: the harbour\nTo: the board\n\nDear all,\n')).format, 'text');
  assert.equal(formatOf(Buffer.from('Message-ID: a rule\n\nWords.\n')).format, 'text');
});

test('a mailbox of several messages ends in one sentence', async () => {
  const one =
    'From a@quag.example Mon Jan  5 09:00:00 2026\nFrom: a@quag.example\nMessage-ID: <1@q>\n\nWords.\n\n';
  await assert.rejects(read(Buffer.from(one + one)), /a mailbox of several messages/u);
});

test('the command takes it in, finds personal data in it, and says which way it came', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'email-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'message.eml');
  await writeFile(file, eml(headers, [text('The ferry runs.')]));
  const found = await inspect(file, { showHidden: true });
  assert.equal(found.format, 'email');
  assert.deepEqual(new Set(found.findings.map(({ kind }) => kind)), new Set(['email-address']));
  assert.match(found.mayBetray.find(({ what }) => what === 'place')!.value!, /laptop\.quag\.example/u);
  assert.match(found.notLookedFor.join('\n'), /what is in attached files/u);
  const {
    outcome,
    file: attached,
    folder: place,
  } = await add(file, {
    content: join(folder, 'story'),
    work: join(folder, 'work'),
    today: '2026-01-02',
  });
  assert.deepEqual([outcome, attached.format], ['undecided', 'email']);
  assert.match(await readFile(join(place, 'undecided/pages/0001.txt'), 'utf8'), /The ferry runs\./u);
});
