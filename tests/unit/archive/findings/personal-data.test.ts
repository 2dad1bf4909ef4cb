import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isNhsNumber, isPupilNumber } from '../../../../src/archive/findings/personal-data/check-digits.ts';
import { findPersonalData as find } from '../../../../src/archive/findings/personal-data/find.ts';

const findPersonalData = (text: string) => find(text, ['gb']);
const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

test('a unique pupil number is known by its check letter, a temporary one too', () => {
  // (8×2)+(0×3)+(1×4)+(2×5)+(5×10)+(1×13) = 93 = 4×23 + 1: B.
  assert.deepEqual(kinds('Pupil B801200005001 moved.'), ['unique-pupil-number']);
  for (const letter of 'ACDEFGHJKLMNPQRTUVWXYZ')
    assert.deepEqual(kinds(`Pupil ${letter}801200005001 moved.`), [], letter);
  // The last letter counts as its place among the letters: T is 16, and (93 - 13) + 16×13 = 288 = 12×23 + 12: N.
  assert.ok(isPupilNumber('N80120000500T'));
  assert.ok(!isPupilNumber('P80120000500T'));
  assert.ok(!isPupilNumber('N80120000500S'), 'S is no letter of a pupil number');
});

test('an NHS number is known by its check digit, and 10 is none', () => {
  assert.deepEqual(kinds('NHS 943 476 5919'), ['nhs-number']);
  for (const digit of '012345678') assert.ok(!isNhsNumber(`943476591${digit}`));
  // 1×10 + 1×2 = 12, 12 mod 11 = 1, 11 - 1 = 10: no digit, so never given.
  for (const digit of '0123456789') assert.ok(!isNhsNumber(`100000001${digit}`));
});

test('any nine digits have one check digit at most', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
      const right = [...'0123456789'].filter((digit) => isNhsNumber(nine + digit));
      assert.ok(right.length <= 1);
    }),
  );
});

test('a National Insurance number has letters that are given', () => {
  for (const number of ['AB123456C', 'ab 12 34 56 c', 'AB-12-34-56-C', 'OE123456A'])
    assert.deepEqual(kinds(number), ['national-insurance-number'], number);
  for (const prefix of [
    'BG',
    'GB',
    'KN',
    'NK',
    'NT',
    'TN',
    'ZZ',
    'AO',
    'DA',
    'AD',
    'FA',
    'IA',
    'QQ',
    'UA',
    'VA',
  ])
    assert.deepEqual(kinds(`${prefix}123456A`), [], prefix);
  assert.deepEqual(kinds('AB123456E'), [], 'the last letter is A, B, C or D');
});

test('telephone numbers in the ways that they are written', () => {
  for (const number of [
    '020 7946 0018',
    '(020) 7946 0018',
    '+44 (0)20 7946 0018',
    '0044 20 7946 0018',
    '07700 900123',
  ])
    assert.deepEqual(kinds(`Ring ${number}.`), ['telephone-number'], number);
  for (const number of ['01/02/2020', '0.123456789', '2020-10-07', '£1,234,567,890'])
    assert.deepEqual(kinds(`In ${number}.`), [], number);
});

test('a date of birth is beside a name, a date alone is none', () => {
  assert.deepEqual(kinds('John Example (born 3 May 2001)'), ['date-of-birth']);
  assert.deepEqual(kinds('DOB: 03/05/2001 for Jane Example'), ['date-of-birth']);
  assert.deepEqual(kinds('John Example wrote on 3 May 2001.'), []);
});

test('spaces and hyphens of print part the figures of a number as those of a keyboard do', () => {
  const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
  assert.deepEqual(kinds('Ring 020\u00a07946\u00a00958.'), ['telephone-number']);
  assert.deepEqual(kinds('Ring 020\u20117946\u20110958.'), ['telephone-number']);
  assert.deepEqual(kinds('Ring (+44) 20 7946 0958.'), ['telephone-number']);
  assert.deepEqual(kinds('AB\u00a012\u00a034\u00a056\u00a0C'), ['national-insurance-number']);
  assert.deepEqual(kinds('943\u202f476\u202f5919'), ['nhs-number']);
  assert.deepEqual(kinds('Jane Roe, born 12\u00a0March\u00a02001'), ['date-of-birth']);
});

test('signs that nobody sees, and wide letters, hide neither an address nor a number', () => {
  const unseen = fc.constantFrom('\u200b', '\u00ad', '\u2060', '\u202e', '\ufe0f', '');
  fc.assert(
    fc.property(
      fc.constantFrom(
        'jane.roe@example.org',
        'AB123456C',
        '020 7946 0018',
        '９４３ ４７６ ５９１９',
        'jane＠example.org',
      ),
      fc.array(unseen, { minLength: 40, maxLength: 40 }),
      (plain, signs) => {
        const written = [...plain]
          .map((character, at) => character + (at < plain.length - 1 ? signs[at]! : ''))
          .join('');
        const text = `Write to ${written}, please.`;
        assert.deepEqual(
          findPersonalData(text).map(({ start, end }) => text.slice(start, end)),
          [written],
        );
      },
    ),
  );
});

test('a long word is looked through in no time', { timeout: 5000 }, () => {
  for (const part of ['a', '0', 'a.']) assert.deepEqual(findPersonalData(`${part.repeat(300_000)}@`), []);
  assert.equal(findPersonalData(`${'a'.repeat(1000)}@example.org`).length, 1);
});

/** Numbers that were never given out (Ofcom keeps them for plays), in the groups in which they are written. */
const NUMBERS = [
  ['020', '7946', '0018'],
  ['020', '79460018'],
  ['(020)', '7946', '0018'],
  ['0161', '496', '0018'],
  ['01632', '960', '018'],
  ['01632', '960018'],
  ['07700', '900', '018'],
  ['07700', '900018'],
  ['0800', '157', '0018'],
  ['+44', '20', '7946', '0018'],
  ['+44', '7700', '900018'],
];
const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);

test('a telephone number is found whole wherever a line end breaks it between two of its groups', () => {
  fc.assert(
    fc.property(
      oneOf(...NUMBERS),
      fc.nat(),
      oneOf('', ' ', '-'),
      oneOf('', '  '),
      (groups, at, end, indent) => {
        const gap = at % (groups.length - 1);
        const number = groups
          .map(
            (group, index) =>
              group + (index === gap ? `${end}\n${indent}` : index < groups.length - 1 ? ' ' : ''),
          )
          .join('');
        const text = `Whoever wants to know more may ring ${number}, and will be answered.`;
        const found = findPersonalData(text);
        assert.deepEqual(
          found.map(({ kind, start, end: to }) => [kind, text.slice(start, to)]),
          [['telephone-number', number]],
        );
      },
    ),
  );
});

test('a number is found beside figures on the line before or after it', () => {
  const card = '4111 1111 1111 1111';
  for (const text of [`${card}\n020 pupils`, `5555\n${card}`, `Rooms 1204\n${card} and so on`])
    assert.deepEqual(
      findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      [['card-number', card]],
      text,
    );
});

test('lines that have nothing to do with one another make no number', () => {
  const figures = fc.stringMatching(/^[1-9]\d{0,7}$/);
  const cell = fc.oneof(
    oneOf('020', '7946', '0018', '0161', '496', '01632', '960018', '07700', '900'),
    fc.stringMatching(/^\d{1,8}$/),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  const wide = (text: string) => text.replace(/[ \t]{0,2}\n/gu, '\n\n');
  fc.assert(
    // Rows of figures, with leading noughts too.
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), oneOf(' ', '   '), (rows, gap) => {
      const text = rows.map((cells) => cells.join(gap)).join('\n');
      assert.deepEqual(kinds(text), kinds(wide(text)));
    }),
  );
  fc.assert(
    // Sentences that end in a figure, and lines that begin with one.
    fc.property(fc.array(fc.tuple(figures, figures), { minLength: 2, maxLength: 6 }), (lines) => {
      const text = lines.map(([first, last]) => `${first} of the schools had answered ${last}`).join('\n');
      assert.deepEqual(kinds(text), []);
    }),
  );
  fc.assert(
    // An empty line between the parts of a number parts them.
    fc.property(oneOf(...NUMBERS), fc.nat(), (groups, at) => {
      const gap = 1 + (at % (groups.length - 1));
      const text = `Ring ${groups.slice(0, gap).join(' ')}\n\n${groups.slice(gap).join(' ')}.`;
      assert.deepEqual(kinds(text), []);
    }),
  );
});

test('other numbers and addresses are found over a line end, where a word or a check digit says what they are', () => {
  for (const [text, kind] of [
    ['The NHS number is 943 476\n5919.', 'nhs-number'],
    ['The NHS number is 943\n476 5919.', 'nhs-number'],
    ['Her number is AB 12 34\n56 C.', 'national-insurance-number'],
    ['Her number is AB\n12 34 56 C.', 'national-insurance-number'],
    ['The UPN is B8012000\n05001.', 'unique-pupil-number'],
    ['Write to a.person@\nexample.org about it.', 'email-address'],
    ['Write to a.person\n@example.org about it.', 'email-address'],
    ['Write to a.person@example.\norg.uk about it.', 'email-address'],
    ['Jane Roe, date of\nbirth 3 May\n2001', 'date-of-birth'],
    ['12 Long\nRoad, Newtown AB1\n2DE', 'postal-address'],
  ] as const)
    assert.deepEqual(kinds(text), [kind], text);
  const broken = 'Write to a.per-\nson@example.org about it.';
  const [{ start, end } = { start: 0, end: 0 }] = findPersonalData(broken);
  assert.equal(broken.slice(start, end), 'a.per-\nson@example.org');
  for (const text of [
    'There were 943 476\n5919 of them.',
    'The NHS had 943 476\n5918 of them.',
    'It was as\n12 34 56 a day.',
    'Under the code 020\n7946 0018 312 44',
    'He wrote to them at once.\norganisations did not.',
    'The pupils were B8012000\n05002 in all.',
  ])
    assert.deepEqual(kinds(text), [], text);
});

test('a text of broken numbers and nothing else is looked through in no time', { timeout: 5000 }, () => {
  for (const part of ['020\n', '0 2 0\n7 ', 'a@\n', 'a-\n', 'a-\na.', 'A1\n', '1\n'])
    findPersonalData(`the ${part.repeat(30_000)}`);
});

test('what is written in an address by the figures of its bytes is found, with all of its letters', () => {
  for (const [text, hidden] of [
    ['<mailto:jane.roe%40town.example>', 'jane.roe%40town.example'],
    ['See mailto:%6aane.roe@town.exampl%65 now.', '%6aane.roe@town.exampl%65'],
    ['call tel:%2B44%2020%207946%200018 today', '%2B44%2020%207946%200018'],
  ] as const)
    assert.deepEqual(
      findPersonalData(text).map(({ start, end }) => text.slice(start, end)),
      [hidden],
    );
  assert.deepEqual(kinds('It fell by 40%, to 20%25 of %zz.'), []);
});
