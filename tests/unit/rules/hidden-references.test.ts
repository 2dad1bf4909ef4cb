/** What is published says nothing of what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsWithoutHidden, withoutHidden, type Hidden } from '../../../src/rules/hidden-references.ts';

const none = new Set<string>();
const hidden: Hidden = {
  articles: new Set(['next-article']),
  documents: new Set(['plan']),
  quotations: new Set(['plan-says']),
  events: new Set(['opening']),
  requests: none,
  promises: none,
  people: new Set(['clerk']),
  figures: new Set(['costs']),
  unknowns: none,
};

test('lists lose the hidden, and fields that name it go', () => {
  assert.deepEqual(
    withoutHidden(
      {
        sources: ['plan', 'leaflet'],
        people: ['clerk'],
        byId: 'clerk',
        leadArticle: 'next-article',
        by: 'clerk',
      },
      hidden,
    ),
    // `by` outside a list holds words.
    { sources: ['leaflet'], people: [], by: 'clerk' },
  );
});

test('an item that means nothing without the hidden goes whole, and the rest stays', () => {
  const site = {
    numbers: [
      { figure: 'costs', label: 'a' },
      { figure: 'crossings', label: 'b' },
      { days: { from: 'inspection', to: 'opening' }, label: 'c' },
    ],
    quotations: [{ id: 'one', via: 'plan' }, { id: 'two' }],
  };
  assert.deepEqual(withoutHidden(site, hidden), {
    numbers: [{ figure: 'crossings', label: 'b' }],
    quotations: [{ id: 'two' }],
  });
});

test('a mark of a hidden document leaves its sentence', () => {
  assert.deepEqual(withoutHidden({ note: 'As it says [[plan]]. And [[leaflet]].' }, hidden), {
    note: 'As it says. And [[leaflet]].',
  });
});

test('a table names no hidden source', () => {
  assert.deepEqual(
    rowsWithoutHidden(
      [
        { year: '2020', source: 'plan leaflet' },
        { year: 'plan', sources: 'leaflet; plan' },
      ],
      hidden.documents,
    ),
    [
      { year: '2020', source: 'leaflet' },
      { year: 'plan', sources: 'leaflet' },
    ],
  );
});
