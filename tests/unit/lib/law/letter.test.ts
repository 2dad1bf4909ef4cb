/** A letter with blanks, and the addresses that carry it away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cutLetter,
  fillLetter,
  letterBody,
  mailAddress,
  newRequestAddress,
  readdressed,
} from '../../../../src/lib/law/letter.ts';

const letter = '{date}\n\nTo: {body}\n\nPlease send me the plan of the bridge.\n\n{name}\n';

test('blanks are filled, and one without a value stays to be seen', () => {
  assert.equal(
    fillLetter('To {body}, from {name}', { body: 'the bridge office' }),
    'To the bridge office, from {name}',
  );
  assert.equal(fillLetter('From {name}', { name: '   ' }), 'From {name}');
});

test('what a reader writes into a blank is never read as a blank', () => {
  assert.equal(fillLetter('{name}, {body}', { name: '{body}', body: 'B' }), '{body}, B');
});

test('a letter that was changed by hand gets another receiver only where it names one as the template does', () => {
  const filled = fillLetter(letter, { body: 'the bridge office' }).replace(
    'Please',
    'Dear bridge office, please',
  );
  const anew = readdressed(filled, letter, 'the bridge office', 'the river board');
  assert.equal(anew, filled.replace('To: the bridge office', 'To: the river board'));
  assert.equal(
    readdressed(letter, letter, '', 'the river board'),
    letter.replace('{body}', 'the river board'),
  );
  const own = filled.replace('To: the bridge office', 'To the mayor');
  assert.equal(readdressed(own, letter, 'the bridge office', 'the river board'), own);
});

test('a letter that is cut and laid together again is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('{date}', '{name}', '{', '}', '\n\n'))),
      (parts) => {
        const text = parts.join('');
        const again = cutLetter(text).map((part) => ('blank' in part ? `{${part.blank}}` : part.text));
        assert.equal(again.join(''), text);
      },
    ),
  );
});

test('a mail holds the letter whole, its lines ended as mail ends them, and names no addressee', () => {
  const address = mailAddress('A & B', 'One\nTwo & three?');
  assert.ok(address.startsWith('mailto:?'));
  const fields = new URLSearchParams(address.slice('mailto:?'.length));
  assert.equal(fields.get('subject'), 'A & B');
  assert.equal(fields.get('body'), 'One\r\nTwo & three?');
});

test('a new request is filled in without breaking the address', () => {
  const address = newRequestAddress(
    'https://requests.example/new/{authority}?title={title}&letter={letter}',
    {
      authority: 'bridge office',
      title: 'Plans & costs',
      letter: 'Please?\n#1 {title}',
    },
  );
  const { pathname, searchParams, hash } = new URL(address);
  assert.equal(pathname, '/new/bridge%20office');
  assert.equal(searchParams.get('title'), 'Plans & costs');
  assert.equal(searchParams.get('letter'), 'Please?\n#1 {title}');
  assert.equal(hash, '');
});

test('a form that has its own date and addressee gets the letter from its first full paragraph', () => {
  assert.equal(letterBody(letter), 'Please send me the plan of the bridge.\n\n{name}');
  assert.equal(letterBody('{date}\n\n{body}'), '');
});

test('a blank that has the name of a part of every object stays as it is', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    assert.equal(fillLetter(`Dear {${name}}`, { body: 'x' }), `Dear {${name}}`);
});
