/** The bytes of a text or a page become the letters that were meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../../src/archive/reading/decode.ts';

for (const [name, bytes, said, text] of [
  [
    'UTF-16 that is declared in letters that can be read is UTF-8',
    Buffer.from('<meta charset="utf-16">café'),
    undefined,
    'café',
  ],
  [
    'UTF-16LE in another form of it too',
    Buffer.from('<META HTTP-EQUIV=content-type content="text/html; charset=UTF-16le">café'),
    undefined,
    'café',
  ],
  [
    'UTF-16 that a server names for letters of one byte is what the page says',
    Buffer.from('<meta charset="iso-8859-1">caf\xe9!', 'latin1'),
    'UTF-16',
    'café!',
  ],
  [
    'a byte order mark comes first',
    Buffer.from('\ufeff<meta charset="utf-8">café', 'utf16le'),
    'windows-1252',
    '<meta charset="utf-8">café',
  ],
  [
    'what the server names comes before what the page says',
    Buffer.from('<meta charset="utf-8">caf\xe9', 'latin1'),
    'iso-8859-1',
    'café',
  ],
  [
    'what a comment says is no declaration',
    Buffer.from('<!-- <meta charset="windows-1251"> -->café'),
    undefined,
    'café',
  ],
  [
    'what the page says',
    Buffer.from("<meta charset='iso-8859-1'>caf\xe9 \x93", 'latin1'),
    undefined,
    'café “',
  ],
  [
    'UTF-8 throughout, whatever else it is called',
    Buffer.from('<meta charset="windows-1252">café “x” café'),
    'iso-8859-1',
    'café “x” café',
  ],
  [
    'what the page says after many words',
    Buffer.concat([
      Buffer.from(`<title>${'x'.repeat(3000)}</title><meta charset="koi8-r">`),
      Buffer.from([0xd0, 0xcf, 0xd2, 0xd4]),
    ]),
    undefined,
    'порт',
  ],
  ['UTF-16 without a mark', Buffer.from('<p>café', 'utf16le'), undefined, 'café'],
  ['the same the other way round', Buffer.from('<p>café', 'utf16le').swap16(), undefined, 'café'],
  ['a name that nobody knows is passed over', Buffer.from('<meta charset="klingon">café'), undefined, 'café'],
] as const)
  test(`the encoding of a page: ${name}`, () => {
    const { text: read, doubt } = decode(bytes, said);
    assert.ok(read.endsWith(text));
    assert.deepEqual(doubt, []);
  });

test('a text that says nothing of its encoding and is not UTF-8 is read as browsers do, with a doubt', () => {
  const { text, doubt } = decode(Buffer.from('She said \x93caf\xe9\x94 \x96 for \x80 5.', 'latin1'));
  assert.equal(text, 'She said “café” – for € 5.');
  assert.match(doubt[0]!.message, /windows-1252.*Look whether its letters are right/u);
});

for (const [name, bytes] of [
  ['what says that it is UTF-8', Buffer.from('<meta charset="utf-8">caf\xe9', 'latin1')],
  ['bytes that windows-1252 does not have', Buffer.from('\x81\x8d caf\xe9', 'latin1')],
] as const)
  test(`${name} is not guessed`, () => {
    assert.throws(() => decode(bytes), /not valid UTF-8.*save it in UTF-8/u);
  });
