/**
 * The marks of an editor in a quotation: over 1,000 random passages (10,000 in test:all) no sequence of them swallows a word of the list,
 * changes a number or joins different passages, and every true passage is found.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_LEFT_OUT, type RecordedMarks } from '../../../../src/lib/quotations/editor-marks.ts';
import { all } from '../../../all.ts';
import { findQuotation, isPartOf } from '../../../../src/lib/quotations/quotations.ts';
import { pagedText, QuotedPages } from '../../../../src/lib/quotations/quoted-pages.ts';
import { negations, numberWords } from '../../../../src/lib/quotations/meaning-words.ts';

const PASSAGES = { numRuns: all ? 10_000 : 1_000 };

/** Words of two to four syllables, of which none is a word of the list. */
const SYLLABLES = ['ba', 'do', 'gu', 'ka', 'mo', 'pu', 'ra', 'to', 'vu', 'fi', 'lo', 'bra'];
const word = fc
  .tuple(fc.nat(2), fc.nat(12 ** 4 - 1))
  .map(([more, at]) =>
    Array.from({ length: more + 2 }, (_, index) => SYLLABLES[Math.floor(at / 12 ** index) % 12]!).join(''),
  );
const some = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });
/** Marks between two parts of a quotation, one or several. */
const marks = fc
  .array(
    fc.oneof(
      fc.constantFrom('[...]', '[…]', '[ ... ]', '[. . .]', '[,]', '[]', '[ ]'),
      word.map((one) => `[${one}]`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.join(' '));
const number = fc.integer({ min: 11, max: 99_999 });

const capital = (one: string) => one[0]!.toUpperCase() + one.slice(1);
const grouped = (value: number) => value.toLocaleString('en');
const half = (one: string) => Math.ceil(one.length / 2);

/** A word as a file may have it. */
const FORMS: ReadonlyArray<(one: string) => string> = [
  (one) => one,
  (one) => one.toUpperCase(),
  capital,
  (one) => one.replaceAll("'", '’'),
  (one) => `${one.slice(0, half(one))}\u00ad${one.slice(half(one))}`,
  (one) => `${one.slice(0, half(one))}\u200b${one.slice(half(one))}`,
  (one) => (/^[a-zäöüß]{4,}$/u.test(one) ? `${one.slice(0, half(one))}-\n${one.slice(half(one))}` : one),
  (one) => one.replaceAll('fi', 'ﬁ'),
  (one) => `“${one}”`,
  (one) => `${one},`,
  (one) => `${one}¹²`,
  (one) => `(${one})*`,
  (one) =>
    one.replace(/^[a-z]+$/u, (all) =>
      [...all].map((letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).join(''),
    ),
];
const form = fc.constantFrom(...FORMS);

/** A word of the list; where it stands for many, one of them. */
const turning = fc
  .constantFrom(...Object.values(negations).flat(), ...Object.values(numberWords).flat())
  .chain((one) =>
    fc.constantFrom('', 'st', 'en').map((letters) => one.replace(/^\*/u, 'is').replaceAll('*', letters)),
  );

test('the list has the words that are forgotten most easily', () => {
  for (const [language, ...known] of [
    ['en', 'hardly', 'without', 'refus*'],
    ['de', 'kaum', 'ohne'],
  ] as const)
    for (const word of known) assert.ok(negations[language]?.includes(word), `${language}: ${word}`);
});

test('no sequence of marks swallows a word of the list', () => {
  fc.assert(
    fc.property(
      fc.tuple(some(3, 8), some(0, 5), some(0, 5), some(3, 8)),
      turning,
      form,
      marks,
      ([before, left, right, after], swallowed, set, mark) => {
        const text = [...before, ...left, set(swallowed), ...right, ...after].join(' ');
        const quoted = `${before.join(' ')} ${mark} ${after.join(' ')}`;
        assert.ok(!isPartOf(text, quoted), `“${quoted}” passes for “${text}”`);
      },
    ),
    PASSAGES,
  );
});

test('no mark puts a word of the list, or a number, in', () => {
  fc.assert(
    fc.property(some(6, 12), fc.oneof(turning, number.map(String)), form, (words, put, set) => {
      const quoted = [...words.slice(0, 3), `[${set(put).replace(/\s+/gu, '')}]`, ...words.slice(3)].join(
        ' ',
      );
      fc.pre(!put.includes(' '));
      assert.ok(!isPartOf(words.join(' '), quoted), quoted);
    }),
    PASSAGES,
  );
});

/** Signs beside a number, as a text sets them: none may become a part of it. */
const raised = (value: number) => [...String(value)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
const lowered = (value: number) =>
  [...String(value)].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join('');
const NUMBER_SETTINGS: ReadonlyArray<(value: number, other: number) => string> = [
  (value, other) => `${value}${raised(other)}`,
  (value, other) => `${value}${lowered(other)}`,
  (value, other) => `${value}${String.fromCodePoint(0x2460 + (other % 20))}`,
  (value, other) => `${value}${'½¼¾⅓'[other % 4]}`,
  (value, other) => `${value}${'ⅠⅡⅢⅣⅤ'[other % 5]}`,
  (value, other) => `${grouped(value)}.${other}`,
  (value, other) => `${value},${String(other).padStart(3, '0')}`,
  (value, other) => `${value}\u00a0${String(other % 1000).padStart(3, '0')}`,
  (value, other) => `${value}–${other}`,
  (value, other) => `${value}/${other}`,
];

test('no sign and no mark changes a number', () => {
  fc.assert(
    fc.property(
      fc.tuple(some(2, 6), some(2, 6)),
      number,
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...NUMBER_SETTINGS.keys()),
      fc.nat(),
      marks,
      ([before, after], value, other, setting, which, mark) => {
        const set = NUMBER_SETTINGS[setting]!(value, other);
        const text = [...before, set, ...after].join(' ');
        const folded = set.normalize('NFKC').replace('⁄', '/');
        const digits = folded.replace(/[^\d]/gu, '');
        const all = new Set([
          digits,
          `${value}${other}`,
          String(value).slice(1),
          String(value).slice(0, -1),
          String(other),
        ]);
        // A raised figure may be a note: beside it the number is whole, and only that number.
        if (setting !== 0 && setting !== 2) all.add(String(value));
        if (setting === 0 || setting === 2) all.delete(String(value));
        all.delete(set);
        all.delete('');
        const wrong = [...all][which % all.size]!;
        const quoted = [[...before, wrong, ...after], [...before, wrong], [wrong, ...after], [wrong]][
          which % 4
        ]!;
        assert.ok(!isPartOf(text, quoted.join(' ')), `“${quoted.join(' ')}” passes for “${text}”`);
        const over = `${before.join(' ')} ${mark} ${after.join(' ')}`;
        assert.ok(!isPartOf(text, over), `“${over}” passes for “${text}”`);
      },
    ),
    PASSAGES,
  );
});

test('no sequence of marks joins parts of different passages', () => {
  fc.assert(
    fc.property(
      fc.tuple(some(4, 8), some(4, 8)),
      fc.tuple(word, fc.integer({ min: MOST_LEFT_OUT + 1, max: 150 })),
      fc.array(fc.nat(1000), { maxLength: 4 }),
      marks,
      ([first, last], [filler, far], between, mark) => {
        fc.pre(filler !== first.at(-1) && filler !== last[0]);
        const middle = Array.from(
          { length: far + between.length * 2 },
          (_, index) => `${filler}${'q'.repeat(index % 7)}`,
        );
        const text = [...first, ...middle, ...last].join(' ');
        // Steps from mark to mark across the middle do not lead farther than one mark.
        const steps = between.map((at) => middle[at % middle.length]!).sort();
        for (const quoted of [
          [...first, mark, ...last],
          [...first, mark, ...steps.flatMap((one) => [one, mark]), ...last],
        ])
          assert.ok(!isPartOf(text, quoted.join(' ')), quoted.join(' '));
        const pages = new QuotedPages(pagedText([`${first.join(' ')}.`, 'Between.', `${last.join(' ')}.`]));
        const joined = [...first, '[...]', ...last].join(' ');
        assert.equal(pages.find({ text: joined }).outcome, 'missing');
        assert.deepEqual(pages.whyNotJoined({ text: joined }), [{ fault: 'pages', from: 1, to: 3 }]);
      },
    ),
    PASSAGES,
  );
});

test('every true passage is found, with its notes, its numbers and what is left out of it', () => {
  const item = fc.oneof(
    { weight: 6, arbitrary: word.map((one) => ({ quoted: one, turning: false })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('not', 'never', 'nicht', "didn't", 'two')
        .map((one) => ({ quoted: one, turning: true })),
    },
    { weight: 1, arbitrary: number.map((one) => ({ quoted: grouped(one), turning: true })) },
  );
  const SETTINGS: ReadonlyArray<(one: string) => string> = [
    (one) => one,
    (one) => `${one}¹`,
    (one) => `${one}²,³`,
    (one) => `${one}†`,
    (one) => `${one}④`,
    (one) => one.replaceAll("'", '’').replaceAll('fi', 'ﬁ'),
    (one) => `${one} ~~struck out~~`,
    (one) => (/^[a-z]{4,}$/u.test(one) ? `${one.slice(0, half(one))}-\n${one.slice(half(one))}` : `${one}\n`),
  ];
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 12, maxLength: 60 }),
      fc.array(fc.constantFrom(...SETTINGS), { minLength: 3, maxLength: 12 }),
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
      fc.boolean(),
      (items, settings, [a, b, c, d], marked) => {
        const text = items.map(({ quoted }, index) => settings[index % settings.length]!(quoted)).join(' ');
        const from = a % (items.length - 6);
        const to = from + 6 + (b % (items.length - from - 5));
        let out: string[] = items.slice(from, to).map(({ quoted }) => quoted);
        if (marked) {
          const left = from + 2 + (c % (to - from - 4));
          const right = Math.min(to - 2, left + 1 + (d % 4));
          if (items.slice(left, right).some((one) => one.turning)) return;
          out = [...out.slice(0, left - from), '[...]', ...out.slice(right - from)];
        }
        const found = findQuotation(text, out.join(' '), 1);
        assert.equal(found.outcome, 'found', `“${out.join(' ')}” is not found in “${text}”`);
      },
    ),
    PASSAGES,
  );
});

test('note marks, powers, fractions and numerals keep a number what it is', () => {
  const text =
    'About 10⁶ litres pass the gate every hour³, and the cost was £14,500¹². See 139² findings, 3½ feet, 5 km².';
  for (const right of [
    'litres pass the gate every hour',
    'every hour, and the cost was £14,500',
    'the cost was £14,500¹²',
    'About 10⁶ litres',
    '139 findings',
    '139² findings',
    '3½ feet',
    '5 km²',
  ])
    assert.ok(isPartOf(text, right), right);
  for (const wrong of [
    'About 10 litres',
    'About 106 litres',
    'the cost was £14',
    'the cost was £14,50012',
    'every hour²',
    '1392 findings',
    '139³ findings',
    'findings, 3',
    '31/2 feet',
    '5 km',
    '5 km2',
  ])
    assert.ok(!isPartOf(text, wrong), wrong);
  assert.ok(!isPartOf('Chapter Ⅳ of CO₂', 'Chapter IV'));
  assert.ok(!isPartOf('Chapter Ⅳ of CO₂', 'of CO2'));
  assert.ok(!isPartOf('Chapter Ⅳ of CO₂', 'of CO'));
});

test('a part of a word or of a number that says something else is no quotation', () => {
  for (const [text, quoted] of [
    ["We can't publish it", 'We can'],
    ['a non-compliant body', 'compliant body'],
    ['an un-\nlawful decision', 'lawful decision'],
    ['£14.5 million was spent', '£14.5'],
    ['91% of them', '91'],
    ['91 per cent of them', '91'],
    ['in 2019–20 it fell', 'in 2019'],
    ['-5 degrees', '5 degrees'],
    ['14\u202f500 litres', '500 litres'],
  ] as const)
    assert.ok(!isPartOf(text, quoted), quoted);
  assert.ok(isPartOf('It was late—again today', 'again today'));
  assert.ok(isPartOf('the ‘plan’ of the board’s', 'plan'));
});

test('struck-out words were never said', () => {
  for (const [text, never, said] of [
    ['the gate had ~~not~~ been inspected', 'had not been inspected', 'the gate had been inspected'],
    ['the gate had n̶o̶t̶ been inspected', 'had not been inspected', 'the gate had been inspected'],
    ['put at <s>£40,000</s> £65,000', 'put at £40,000', 'put at £65,000'],
    ['put at £̶4̶0̶,̶0̶0̶0̶ £65,000', 'put at £40,000', 'put at £65,000'],
  ] as const) {
    assert.ok(!isPartOf(text, never), never);
    const found = findQuotation(text, said);
    assert.equal(found.outcome, 'found', said);
    // What is highlighted is what was said.
    const shown =
      found.outcome === 'found' ? found.ranges.map(({ start, end }) => text.slice(start, end)) : [];
    assert.equal(shown.join(' '), said);
  }
});

test('a source’s own brackets are its words, and a changed first letter is marked', () => {
  const text = 'The officer [name withheld] said: We will not say.';
  assert.ok(isPartOf(text, 'The officer [name withheld] said'));
  assert.ok(isPartOf(text, '[w]e will not say'));
  assert.ok(!isPartOf(text, '[W]e will not say'));
});

test('the record says what a mark stands for, and why a turning word may be left out', () => {
  const text = 'We will not publish the report.';
  const because = 'The next sentence says the same.';
  const passes = (quoted: string, recorded: RecordedMarks) => isPartOf(text, quoted, recorded);
  assert.ok(!passes('We [shall] publish', { putIn: [{ word: 'shall', instead: 'will not' }] }));
  assert.ok(!passes('We [shall] publish', { putIn: [{ word: 'shall', instead: 'will', because }] }));
  assert.ok(
    passes('We [shall not] publish', { putIn: [{ word: 'shall not', instead: 'will not', because }] }),
  );
  assert.ok(!passes('We [...] publish', {}));
  assert.ok(!passes('We [...] publish', { leftOut: [{ words: ['never'], because }] }));
  assert.ok(passes('We [...] publish', { leftOut: [{ words: ['not'], because }] }));
  assert.ok(!passes('We will [now] not publish', { putIn: [{ word: 'now', instead: 'then' }] }));
  assert.ok(passes('We will [now] not publish', { putIn: [{ word: 'now' }] }));
  const far = `It began. ${'On it went. '.repeat(30)}It ended.`;
  assert.ok(!isPartOf(far, 'It began. [...] It ended'));
  assert.ok(isPartOf(far, 'It began. [...] It ended', { farApart: 'A table parts them.' }));
});
