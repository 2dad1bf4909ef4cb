/** A quotation is found on its very page, however the page is set; with one letter changed it is found nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageAt, pagedText, QuotedPages } from '../../../../src/lib/quotations/quoted-pages.ts';
import { sharedPages } from '../../../../src/lib/quotations/shared-pages.ts';
import { parseCounts } from '../../../../src/lib/text/parse-counts.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/u);
const page = fc.array(word, { minLength: 12, maxLength: 60 });
const document = fc.array(page, { minLength: 1, maxLength: 6 });
const choices = fc.array(fc.nat(1000), { minLength: 3, maxLength: 20 });

const GAPS = [' ', '\n', '  ', '\u00a0', ' \n\n ', '\t'];

/** A page as it may be set: words broken over lines, ligatures, soft hyphens, any white space. */
function set(words: string[], forms: number[]): string {
  return words
    .map((one, index) => {
      const form = forms[index % forms.length]! % 7;
      const middle = Math.ceil(one.length / 2);
      if (form === 1) return `${one.slice(0, middle)}\u00ad${one.slice(middle)}`;
      if (form === 2) return `${one.slice(0, middle)}-\n${one.slice(middle)}`;
      if (form === 3) return one.replace('fi', 'ﬁ').replace('fl', 'ﬂ').replace('ff', 'ﬀ');
      if (form === 4) return `“${one}”`;
      if (form === 5) return `${one} —`;
      return one;
    })
    .reduce(
      (text, one, index) => text + (index === 0 ? '' : GAPS[forms[index % forms.length]! % 6]!) + one,
      '',
    );
}

/** The same words as a quotation writes them: straight marks, short dashes, single spaces. */
const asQuoted = (words: string[], forms: number[], from: number): string =>
  words
    .map((one, index) => {
      const form = forms[(from + index) % forms.length]! % 7;
      if (form === 4) return `"${one}"`;
      if (form === 5) return `${one} -`;
      return one;
    })
    .join(' ');

test('any passage of a page is found on its page, however it is set', () => {
  fc.assert(
    fc.property(document, choices, fc.nat(), fc.nat(), fc.nat(), (pages, forms, which, a, b) => {
      const number = which % pages.length;
      const words = pages[number]!;
      const from = a % (words.length - 6);
      const to = from + 6 + (b % (words.length - from - 5));
      // What marks the passage is in no other: it is found once.
      const marked = words.map((one, index) => (index === from + 2 ? `${one}Q` : one));
      const texts = pages.map((own, index) => set(index === number ? marked : own, forms));
      const quoted = new QuotedPages(pagedText(texts));
      const found = quoted.find({ text: asQuoted(marked.slice(from, to), forms, from) });
      assert.equal(found.outcome, 'found');
      if (found.outcome !== 'found') return;
      assert.equal(found.page, number + 1);
      const [range] = found.ranges;
      const plain = quoted.paged.text
        .slice(range!.start, range!.end)
        .normalize('NFKD')
        .replace(/\u00ad|-\s+(?=\p{L})|[“”—\s]/gu, '');
      assert.equal(plain, marked.slice(from, to).join(''));
    }),
  );
});

test('with any letter changed it is found nowhere', () => {
  fc.assert(
    fc.property(document, choices, fc.nat(), fc.nat(), (pages, forms, which, at) => {
      const number = which % pages.length;
      const quoted = new QuotedPages(pagedText(pages.map((words) => set(words, forms))));
      const text = pages[number]!.slice(0, 10).join(' ');
      const letters = [...text.matchAll(/[a-z]/gu)].map((match) => match.index);
      const place = letters[at % letters.length]!;
      const changed = `${text.slice(0, place)}${text[place]!.toUpperCase()}${text.slice(place + 1)}`;
      assert.equal(quoted.find({ text: changed }).outcome, 'missing');
    }),
  );
});

test('a long document is searched by a list of its words, with the same answers', () => {
  const filler =
    'They met again and spoke of the works that were to come and of those that were done. '.repeat(20);
  const texts = Array.from(
    { length: 150 },
    (_, index) => `${filler}\nOnly here stands numeral${index} itself.\n`,
  );
  const quoted = new QuotedPages(pagedText(texts));
  assert.ok(quoted.paged.text.length > 200_000);
  const found = quoted.find({ text: 'here stands numeral77 itself' });
  assert.equal(found.outcome === 'found' && found.page, 78);
  assert.equal(quoted.find({ text: 'here stands numeral777 itself' }).outcome, 'missing');
  assert.equal(quoted.find({ text: 'numeral77' }).outcome, 'found');
  const twice = quoted.find({ text: 'They met again and spoke' });
  assert.equal(twice.outcome, 'ambiguous');
});

test('in a long document, too, a quotation with words left out is on one page and the next', () => {
  const filler = 'They met again and spoke of the works that were to come and of what was done. '.repeat(20);
  const own = (index: number) => `mark${'abcdefghij'[Math.floor(index / 10)]!}${'abcdefghij'[index % 10]!}`;
  const texts = Array.from(
    { length: 100 },
    (_, index) =>
      `So ends ${own(Math.max(0, index - 1))} here.\n${filler.repeat(2)}\nHere now begins ${own(index)} of it.\n`,
  );
  const quoted = new QuotedPages(pagedText(texts));
  assert.ok(quoted.paged.text.length > 200_000);
  const found = quoted.find({ text: `Here now begins ${own(42)} [...] ends ${own(42)} here` });
  assert.equal(found.outcome === 'found' && found.page, 43);
  const far = { text: `Here now begins ${own(42)} [...] ends ${own(43)} here` };
  assert.equal(quoted.find(far).outcome, 'missing');
  assert.equal(quoted.find({ ...far, farApart: 'The pages between are a table.' }).outcome, 'found');
});

test('a quotation may go on over the end of a page, past the running head and the number', () => {
  const texts = ['north', 'east', 'south', 'west'].map(
    (side, index) =>
      `Report on the works\nOn the ${side} the wall is long and goes on and on for a mile\nand at its ${side} foot the mortar runs over\n${index + 1}\n`,
  );
  const quoted = new QuotedPages(pagedText(texts));
  const found = quoted.find({ text: 'mortar runs over On the south the wall' });
  assert.equal(found.outcome === 'found' && found.page, 2);
  assert.equal(
    quoted.find({ text: 'east foot the mortar runs over 2 Report on the works On the south' }).outcome,
    'found',
  );
});

test('a word broken over the end of a page is one word', () => {
  const quoted = new QuotedPages(pagedText(['the com-\n', 'mittee met']));
  const found = quoted.find({ text: 'the committee met' });
  assert.equal(found.outcome === 'found' && found.page, 1);
});

test('two places are named by their pages until the record says which', () => {
  const quoted = new QuotedPages(pagedText(['no comment', 'nothing', 'no comment, and no comment']));
  const found = quoted.find({ text: 'no comment' });
  assert.deepEqual(found, { outcome: 'ambiguous', pages: [1, 3, 3] });
  assert.equal(quoted.find({ text: 'no comment', page: 1 }).outcome, 'found');
  assert.equal(quoted.find({ text: 'no comment', page: 3 }).outcome, 'ambiguous');
  const second = quoted.find({ text: 'no comment', page: 3, occurrence: 2 });
  assert.equal(
    second.outcome === 'found' && second.ranges[0]!.start,
    quoted.paged.text.lastIndexOf('no comment'),
  );
  assert.equal(quoted.find({ text: 'no comment', page: 2 }).outcome, 'missing');
  assert.equal(quoted.find({ text: 'no comment', occurrence: 4 }).outcome, 'missing');
});

test('accents belong to their letters: a word without is another, and part of one is none', () => {
  const quoted = new QuotedPages(pagedText(['The cafés closed. Crème brûlée-\npart was served.']));
  assert.equal(quoted.find({ text: 'The café' }).outcome, 'missing');
  assert.equal(quoted.find({ text: 'The cafe' }).outcome, 'missing');
  assert.equal(quoted.find({ text: 'Crème brûlée-part' }).outcome, 'found');
  assert.equal(quoted.find({ text: 'Creme brulee' }).outcome, 'missing');
});

test('every offset has its page', () => {
  const paged = pagedText(['one', 'two\n', '', 'four']);
  assert.deepEqual(
    [...paged.text].map((_, offset) => pageAt(paged, offset)),
    [1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4],
  );
});

test('a quotation is looked for once in a document of the process, and again when its text or what is asked has changed', () => {
  const asked = { text: 'the deck was [then] closed', putIn: [{ word: 'then', instead: 'at last' }] };
  const texts = ['In May the deck was at last closed.', 'The deck was closed.'];
  const before = parseCounts.located;
  const located = (): number => parseCounts.located - before;
  const found = sharedPages('a-letter', texts).find(asked);
  // As the checks ask, and as the model does, whose records have other fields, too.
  const record = {
    id: 'closed',
    ...asked,
    putIn: [{ word: 'then', instead: 'at last', because: undefined }],
    leftOut: [],
  };
  assert.equal(sharedPages('a-letter', [...texts]).find(record), found);
  assert.equal(located(), 1);
  assert.equal(sharedPages('a-letter', texts).find({ ...asked, page: 2 }).outcome, 'missing');
  assert.notDeepEqual(sharedPages('a-letter', texts).find({ ...asked, putIn: [] }), found);
  assert.equal(located(), 3);
  const moved = sharedPages('a-letter', ['In May', 'the deck was at last closed.', 'The deck was closed.']);
  assert.equal((moved.find(asked) as { page?: number }).page, 2);
  assert.equal(sharedPages('another-letter', texts).find({ text: 'in June' }).outcome, 'missing');
  assert.equal(located(), 5);
});
