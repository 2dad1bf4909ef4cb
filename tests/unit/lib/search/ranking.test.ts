import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { search as words } from '../../../../src/i18n/en/search.ts';
import { isAskedFor, searchTitles } from '../../../../src/lib/search/ranking.ts';
import { titleIndex, type RankedTitle } from '../../../../src/lib/search/title-index.ts';
import { removeWords } from '../../../../src/lib/search/terms.ts';
import { suggestQueries } from '../../../../src/lib/search/suggestions.ts';

const title = (kind: string, name: string, rest: Partial<RankedTitle> = {}): RankedTitle => ({
  kind,
  title: name,
  names: [],
  about: [],
  press: false,
  ...rest,
});
const titles = [
  title('document', 'Minister denies the footbridge was unsafe', { press: true }),
  title('document', 'Footbridge', { press: true }),
  title('document', 'Inspection of the footbridge, 2019'),
  title('article', 'Why the footbridge stayed open', { about: ['inspectors', 'rust', 'winter'] }),
  title('person', 'River Council', { names: ['RC', 'the council'] }),
  title('document', 'Minutes of the River Council'),
  title('term', 'Section 12 (closure of bridges)'),
  title('request', 'Inspection reports', { names: ['2019-0034'] }),
  title('event', 'The council is fined'),
  title('document', 'Toll bridges and their users'),
  title('page', 'Ask for the report yourself', { about: ['letter'] }),
];
const index = titleIndex(titles, words, [['fine', 'penalty']]);
const answer = (text: string, exact = false) => searchTitles(index, text, exact);
const found = (text: string) => answer(text).found.map((row) => titles[row]!.title);

describe('the ranking of titles', () => {
  it('puts the record of that very name first, by any of its names', () => {
    assert.equal(found('river council')[0], 'River Council');
    assert.equal(found('RC')[0], 'River Council');
    assert.equal(found('The Council')[0], 'River Council');
    assert.equal(found('Section 12')[0], 'Section 12 (closure of bridges)');
    assert.equal(found('2019-0034')[0], 'Inspection reports');
  });

  it('puts the site’s own article before sources, and the press last', () => {
    assert.equal(found('footbridge in winter')[0], 'Why the footbridge stayed open');
    assert.deepEqual(found('the footbridges'), [
      'Footbridge',
      'Why the footbridge stayed open',
      'Inspection of the footbridge, 2019',
      'Minister denies the footbridge was unsafe',
    ]);
  });

  it('answers from the first letter', () => {
    assert.ok(found('r').includes('River Council'));
    assert.equal(found('riv')[0], 'River Council');
  });

  it('takes any form of a word, and its synonyms', () => {
    assert.deepEqual(found('bridge closures'), ['Section 12 (closure of bridges)']);
    assert.deepEqual(found('penalties'), ['The council is fined']);
  });

  it('does not demand the small words of a question', () => {
    assert.equal(found('how do i ask for my report')[0], 'Ask for the report yourself');
    assert.equal(found('why is there rust in winter')[0], 'Why the footbridge stayed open');
  });

  it('gives the nearest where no title has all words, and says so', () => {
    const { found, nearest } = answer('was the council fined for toll bridges');
    assert.equal(nearest, true);
    assert.ok(found.length > 0);
    assert.equal(answer('footbridge').nearest, false);
  });

  it('takes the small words of a question in either form of the apostrophe', () => {
    assert.equal(found("why wasn't the footbridge open in winter")[0], 'Why the footbridge stayed open');
    assert.equal(removeWords('why won’t they', words.small), '');
  });

  it('says whether all that is found lacks a word that a text may have', () => {
    assert.equal(answer('council of toll bridges').lacking, true);
    assert.equal(answer('toll bridges').lacking, false);
    // A question is answered by titles as well as they can, and a reference by what it is under.
    assert.equal(answer('who are the council of toll bridges').lacking, false);
    assert.equal(answer('section 12(3)').lacking, false);
  });

  it('finds a reference in another spelling, and else what it is under', () => {
    assert.equal(found('s.12')[0], 'Section 12 (closure of bridges)');
    const under = answer('section 12(3)');
    assert.equal(under.nearest, true);
    assert.equal(titles[under.found[0]!]!.title, 'Section 12 (closure of bridges)');
    assert.deepEqual(answer('section 13').found, []);
  });

  it('finds a phrase only word for word', () => {
    assert.deepEqual(found('"the footbridge stayed"'), ['Why the footbridge stayed open']);
    assert.deepEqual(found('"footbridge the stayed"'), []);
    assert.deepEqual(
      answer('inspection of the', true).found.map((row) => titles[row]!.title),
      ['Inspection of the footbridge, 2019'],
    );
  });
});

describe('a slip', () => {
  it('is put right where no title has the word, and the answer says so', () => {
    assert.deepEqual(answer('footbrigde').instead, { written: 'footbrigde', shown: 'footbridge' });
    assert.equal(answer('footbrigde').found.length, 4);
    assert.deepEqual(answer('rivver counsil').instead?.shown, 'river council');
  });

  it('is not looked for in a word that a title has, in quotation marks, or in a number', () => {
    assert.equal(answer('council').instead, undefined);
    assert.equal(answer('"footbrigde"').instead, undefined);
    assert.equal(answer('20190035').instead, undefined);
    const { found, partly, instead } = answer('qqxqq footbridge');
    assert.deepEqual([found, instead], [[], undefined]);
    assert.deepEqual(partly.toSorted(), [0, 1, 2, 3]);
  });
});

it('marks the words of a title that a query asks for', () => {
  const asked = isAskedFor(index, 'why are the inspections of bridges late');
  assert.deepEqual(['Inspection', 'of', 'bridge', 'late', 'later', 'open'].filter(asked), [
    'Inspection',
    'bridge',
    'late',
    'later',
  ]);
});

it('suggests names that go on as the query does, then words of titles', () => {
  assert.equal(suggestQueries(index, 'riv')[0], 'River Council');
  assert.deepEqual(suggestQueries(index, 'council of'), []);
  assert.ok(suggestQueries(index, 'foot').includes('footbridge'));
  assert.deepEqual(suggestQueries(index, 'river council'), []);
  assert.deepEqual(suggestQueries(index, '"riv'), []);
});
