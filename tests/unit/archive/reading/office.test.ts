/** Office files: all that a reader sees of them is read, and what is not is named. */
import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { accessSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as nextTurn } from 'node:timers/promises';
import { all } from '../../../all.ts';
import { add } from '../../../../src/archive/ingest/add.ts';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { usualLimits } from '../../../../src/archive/ingest/worker-process.ts';
import { officeKind } from '../../../../src/archive/reading/office/kind.ts';
import { convert, findLibreOffice } from '../../../../src/archive/reading/office/libre-office.ts';
import { readOffice } from '../../../../src/archive/reading/office/read-office.ts';
import { docx, heading, item, odt, paragraph, pptx, run, xlsx } from './office-files.ts';
import { readPages } from './read-pages.ts';

const read = (name: string, bytes: Uint8Array) => readPages(readOffice, name, bytes);
/** Whether it is installed; a test that needs it says that it was left out. */
const libreOffice = { skip: findLibreOffice() ? false : 'LibreOffice is not installed' };

test('a Word file: headings, numbers as Word shows them, tables, notes, raised marks, headers and footers', async () => {
  const body = [
    paragraph('Ferry 12 is late.'),
    heading('What was found'),
    item('The hull'),
    item('its plates', 1),
    item('its rivets', 1),
    item('of iron', 2),
    paragraph('A paragraph between.'),
    item('The engine'),
    item('of steam', 1),
    item('The horn', 0, 3),
    item('A bullet', 0, 2),
    paragraph(['It was 10', run('6', '<w:vertAlign w:val="superscript"/>'), ' times as loud.']),
    paragraph([
      'H',
      run('2', '<w:position w:val="-2"/><w:sz w:val="19"/>'),
      'O at 5',
      run('3', '<w:position w:val="8"/>'),
      ', ',
      run('as said', '<w:rStyle w:val="Gone"/>'),
      '.',
    ]),
    paragraph([
      'It was ',
      run('safe', '<w:dstrike/>'),
      ' old.',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ]),
    '<w:tbl><w:tblPr/><w:tblGrid/>',
    ...[
      ['Pier', 'Boats'],
      ['North', '14'],
    ].map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`),
    '</w:tbl>',
    paragraph(['Page ', '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>', ' of it.']),
    paragraph([
      '<w:r><w:drawing><wp:anchor><a:graphic><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></w:r>',
    ]),
  ].join('');
  const { texts, extractor, findings } = await read(
    'ferry.docx',
    docx(body, {
      'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${paragraph('Built in 1931.')}</w:footnote></w:footnotes>`,
      'word/header1.xml': `<w:hdr>${paragraph('Harbour office')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph('Not for the press')}</w:ftr>`,
    }),
  );
  assert.match(extractor, /^mammoth 1\.\d+\.\d+/u);
  assert.deepEqual(findings, []);
  assert.equal(texts.length, 2);
  assert.deepEqual(
    texts.map((text) => text.split('\n').filter(Boolean)),
    [
      ['Harbour office', 'Ferry 12 is late.'],
      [
        '# What was found',
        '1. The hull',
        '(a) its plates',
        '(b) its rivets',
        '1.i of iron',
        'A paragraph between.',
        '2. The engine',
        '(a) of steam',
        '7. The horn',
        '• A bullet',
        'It was 10⁶ times as loud.',
        'H₂O at 5³, ~~as said~~.',
        'It was ~~safe~~ old.[1]',
        'Pier Boats',
        'North 14',
        'Page 3 of it.',
        'In a box',
        'Not for the press',
        '1. Built in 1931.',
      ],
    ],
  );
});

test('a Word file: what it hides and what was changed is a finding, and in no text', async () => {
  const change = 'w:id="1" w:author="Quagford" w:date="2026-01-01T00:00:00Z"';
  const { text, messages } = await read(
    'changed.docx',
    docx(
      [
        paragraph([
          'The boats ',
          `<w:del ${change}><w:r><w:delText>never </w:delText></w:r></w:del>`,
          'sank.',
        ]),
        paragraph([`<w:ins ${change}>${run('Twice.')}</w:ins>`]),
        paragraph([
          'Seen',
          run(' secret', '<w:vanish/>'),
          run(' plan', '<w:rStyle w:val="Unseen"/>'),
          run(' again', '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>'),
          '.',
        ]),
        paragraph([run('pale words', '<w:color w:val="FFFFFF"/>')]),
        paragraph([
          'Said by ',
          run('Quillon', '<w:highlight w:val="black"/>'),
          run('s', '<w:highlight w:val="black"/>'),
          '.',
        ]),
        paragraph(['Apart', run(' on one another', '<w:spacing w:val="-400"/>'), '.']),
        '<w:p><w:pPr><w:framePr w:h="1" w:hRule="exact" w:x="0" w:y="0"/></w:pPr><w:r><w:t>framed</w:t></w:r></w:p>',
        paragraph(['Based', run(' unseen', '<w:rStyle w:val="Based"/>'), '.']),
        `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr>${paragraph([run('White on black', '<w:color w:val="FFFFFF"/>')])}</w:tc></w:tr></w:tbl>`,
        paragraph(['<w:r><w:t>Sum: </w:t></w:r>', '<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>']),
      ].join(''),
      {
        'word/comments.xml': `<w:comments><w:comment ${change}>${paragraph('Is that so?')}</w:comment></w:comments>`,
        'word/vbaProject.bin': 'x',
        'docProps/core.xml': '<x:x><dc:creator>Quagford</dc:creator></x:x>',
      },
    ),
  );
  assert.deepEqual(text.split('\n').filter(Boolean), [
    'The boats sank.',
    'Twice.',
    'Seen again.',
    'Said by █████.',
    'Apart.',
    'Based.',
    'White on black',
    'Sum:',
  ]);
  const kinds = messages.map((message) => message.split(':', 1)[0]);
  assert.deepEqual(kinds.toSorted(), [
    'comment',
    'earlier-revision',
    'hidden-in-page',
    'metadata',
    'script',
    'unsure-reading',
  ]);
  assert.match(messages.join('\n'), /hides 11 words/u);
  assert.match(messages.join('\n'), /this 2 times: tracked change/u);
  assert.match(messages.join('\n'), /oMath/u);
});

test('an office file is published as text alone, and personal data in it waits for a decision', async (t) => {
  const { file, options } = await story(t);
  const core = '<x:x><dc:creator>Quagford</dc:creator></x:x>';
  const clean = pptx(['Notice', 'The ferry runs on Sundays.'], { 'docProps/core.xml': core });
  const added = await add(await file('notice.pptx', clean), options);
  assert.deepEqual([added.id, added.file.format, added.outcome], ['notice', 'office', 'published']);
  const published = await readFile(join(added.folder, 'published.txt'), 'utf8');
  assert.equal(published, 'Notice\n\nThe ferry runs on Sundays.\n');
  const names = await readdir(added.folder, { recursive: true });
  assert.ok(names.includes('original.pptx'), 'kept out of git and of the site');
  for (const name of names.filter((one) => !one.startsWith('original.')))
    assert.doesNotMatch(await readFile(join(added.folder, name), 'utf8').catch(() => ''), /Quagford/u, name);
  const waiting = await add(await file('letter.pptx', pptx(['Write to jo.bloggs@example.org.'])), options);
  assert.equal(waiting.outcome, 'undecided');
  assert.deepEqual(
    waiting.file.findings?.map(({ kind }) => kind),
    ['email-address'],
  );
  const found = await inspect(await file('again.pptx', clean), options);
  assert.match(found.notLookedFor.join('\n'), /words in pictures, charts and diagrams/u);
  assert.deepEqual(found.attachedTo, ['notice']);
});

test('a presentation: a page for each slide in order; a hidden one and notes are findings', async () => {
  const { texts, messages } = await read(
    'talk.pptx',
    pptx(['The ferry\nin two lines', '!Secret', 'The end'], {
      'ppt/notesSlides/notesSlide1.xml': '<p:notes/>',
    }),
  );
  assert.deepEqual(texts, ['The ferry\nin two lines\n', 'The end\n']);
  assert.match(messages.join('\n'), /hidden slide/u);
  assert.match(messages.join('\n'), /notes for the speaker/u);
});

test('a presentation: what a reader of its slides does not see is in no text', async () => {
  const shape = (words: string, { about = '', place = '0 0 9 9', fill = '', look = '' } = {}) => {
    const [x, y, across, down] = place.split(' ');
    return `<p:sp><p:nvSpPr><p:cNvPr id="1" name="a"${about}/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${across}" cy="${down}"/></a:xfrm>${fill}</p:spPr><p:txBody><a:p><a:r><a:rPr${look}</a:rPr><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
  };
  const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
  const slide = [
    shape('Seen', { look: '>' }),
    shape('hidden shape', { about: ' hidden="1"', look: '>' }),
    shape('off', { place: '900 0 9 9', look: '>' }),
    shape('under it', { place: '20 20 9 9', look: '>' }),
    shape('', { place: '20 20 9 7', fill: black, look: '>' }),
    shape('no fill', { place: '40 0 9 9', look: '><a:noFill/>' }),
    shape('small', { place: '60 0 9 9', look: ' sz="100">' }),
  ].join('');
  const names =
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const one = unzipSync(pptx(['One']));
  const sized = strFromU8(one['ppt/presentation.xml']!).replace(
    '<p:sldIdLst>',
    '<p:sldSz cx="100" cy="100"/>$&',
  );
  const { texts, messages } = await read(
    'bars.pptx',
    pptx(['One'], {
      'ppt/presentation.xml': sized,
      'ppt/slides/slide1.xml': `<p:sld ${names}><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
    }),
  );
  assert.deepEqual(texts, ['Seen\n']);
  assert.match(messages.join('\n'), /hide 8 words/u);
});

test(
  'a table: each sheet that is shown is a page, with every row; hidden ones are findings',
  libreOffice,
  async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Pier ${at + 1}`, String(at * 2)]);
    const { text, messages } = await read(
      'boats.xlsx',
      xlsx({ Boats: [...rows, ['!Quillon', '7']], Crew: [['Ann'], ['Bo']], '!Plans': [['Quillon']] }),
    );
    for (const [pier, count] of rows) assert.match(text, new RegExp(`^${pier} ${count}$`, 'mu'));
    assert.match(text, /Boats/u);
    assert.match(text, /^Ann$/mu);
    assert.doesNotMatch(text, /Quillon/u);
    assert.match(messages.join('\n'), /hidden sheet/u);
    assert.match(messages.join('\n'), /hidden row or column/u);
  },
);

test(
  'a text of LibreOffice, and of RTF: what was deleted is a finding and in no text',
  libreOffice,
  async () => {
    const deleted =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Quagford</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>Quillon</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const open = await read(
      'letter.odt',
      odt(['The ferry <text:change text:change-id="c1"/>sank.', 'Twice.'], deleted),
    );
    assert.match(open.text, /The ferry sank\.\n+Twice\./u);
    assert.doesNotMatch(open.text, /Quillon/u);
    assert.match(open.messages.join('\n'), /tracked change/u);
    assert.match(open.extractor, /from \.odt by LibreOffice/u);
    if (!all) return;
    const rich = await read(
      'letter.rtf',
      Buffer.from('{\\rtf1\\ansi The ferry {\\v Quillon }sank.\\par Twice.}'),
    );
    assert.match(rich.text, /The ferry sank\.\n+Twice\./u);
    assert.doesNotMatch(rich.text, /Quillon/u);
    assert.match(rich.messages.join('\n'), /hides a word/u);
  },
);

test('without LibreOffice, one sentence says what to do', async (t) => {
  const before = process.env['SOFFICE_PATH'];
  process.env['SOFFICE_PATH'] = 'none';
  t.after(() => {
    if (before === undefined) delete process.env['SOFFICE_PATH'];
    else process.env['SOFFICE_PATH'] = before;
  });
  for (const [name, bytes] of [
    ['letter.odt', odt(['Words.'])],
    ['boats.xlsx', xlsx({ Boats: [['Ann']] })],
    ['old.rtf', Buffer.from('{\\rtf1 Words.}')],
  ] as const)
    await assert.rejects(read(name, bytes), (error: Error) => {
      assert.equal(error.name, 'IngestError');
      assert.match(
        error.message,
        /read by LibreOffice, which was not found: install it .*, or save the file as a PDF/u,
      );
      assert.doesNotMatch(error.message, /\n/u);
      return true;
    });
});

/** A program in the place of LibreOffice. It finds the folder of the file in its last options. */
async function inPlaceOfLibreOffice(t: TestContext, script: string): Promise<void> {
  const { file } = await story(t);
  const program = await file(
    'soffice',
    Buffer.from(`#!/bin/sh\nfor in do out=$last; last=$in; done\n${script}\n`),
  );
  await chmod(program, 0o755);
  const before = process.env['SOFFICE_PATH'];
  process.env['SOFFICE_PATH'] = program;
  t.after(() => {
    if (before === undefined) delete process.env['SOFFICE_PATH'];
    else process.env['SOFFICE_PATH'] = before;
  });
}
const onUnix = { skip: process.platform === 'win32' ? 'It is a script of the shell' : false };

test(
  'LibreOffice is started again when it has made its profile, and a file that it cannot read is refused',
  onUnix,
  async (t) => {
    await inPlaceOfLibreOffice(
      t,
      'if [ -e began ]; then mkdir $out; echo "<p>Words of it" > $out/in.html; else touch began; exit 81; fi'.replaceAll(
        'began',
        '"$HOME/began"',
      ),
    );
    assert.equal((await convert(process.execPath, '.ods', 'html')).toString(), '<p>Words of it\n');
    await inPlaceOfLibreOffice(t, 'exit 1');
    await assert.rejects(convert(process.execPath, '.ods', 'html'), /cannot read the file/u);
  },
);

test(
  'work that is stopped ends LibreOffice too, and leaves no copy of the file',
  { ...onUnix, timeout: 120_000 },
  async (t) => {
    const { folder, file } = await story(t);
    await inPlaceOfLibreOffice(
      t,
      `echo "$$ $HOME" > ${folder}/begun.part; mv ${folder}/begun.part ${folder}/begun; exec sleep 600`,
    );
    const stop = new AbortController();
    const watching = watch(folder, { signal: AbortSignal.timeout(60_000) });
    // With limits of its own it has a process of its own, which sees the program.
    const limits = { ...usualLimits, megabytes: usualLimits.megabytes - 1 };
    const work = inspect(await file('letter.odt', odt(['Words.'])), { signal: stop.signal, limits });
    const ended = assert.rejects(work, /Enough/u);
    for await (const { filename } of watching) if (filename === 'begun') break;
    const [id = '', home = ''] = (await readFile(join(folder, 'begun'), 'utf8')).trim().split(' ');
    stop.abort(new Error('Enough.'));
    await ended;
    const isThere = () =>
      [() => process.kill(Number(id), 0), () => accessSync(home)].some((look) => {
        try {
          look();
          return true;
        } catch {
          return false;
        }
      });
    while (isThere()) await nextTurn(10);
  },
);

test('an office file that is locked, damaged or none ends in one sentence', async () => {
  const old = (name: string) =>
    Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from(name, 'utf16le')]);
  assert.throws(() => officeKind(old('EncryptedPackage')), /locked with a password/u);
  assert.throws(() => officeKind(old('__properties_version1.0')), /message of Outlook/u);
  assert.equal(officeKind(old('WordDocument')), '.doc');
  assert.throws(() => officeKind(docx('').subarray(0, 300)), /cannot be opened/u);
  const bomb = Buffer.from(docx(paragraph('Words.')));
  // The size that its list of parts gives for the first.
  bomb.writeUInt32LE(300_000_000, bomb.indexOf('PK\u0001\u0002') + 24);
  await assert.rejects(read('bomb.docx', bomb), /unpacks to more than 200 MB/u);
  await assert.rejects(read('damaged.docx', docx('<w:p><w:r><w:t>')), /damaged|no text/u);
});

/** A story of its own, with the files of a test. */
async function story(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const options = { content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' };
  return { folder, file, options };
}
