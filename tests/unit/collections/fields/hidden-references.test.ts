/** What is published says nothing of what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { quotation } from '../../../../src/collections/document.ts';
import { phrase, ref, refs, sources } from '../../../../src/collections/fields/fields.ts';
import { rowsWithoutHidden, withoutHidden } from '../../../../src/collections/fields/hidden-references.ts';

const hidden = {
  articles: new Set(['next-article']),
  documents: new Set(['plan']),
  events: new Set(['opening']),
  people: new Set(['clerk']),
  figures: new Set(['costs']),
};

test('lists lose the hidden, and fields that name it go', () => {
  const schema = z.strictObject({
    sources,
    people: refs('people'),
    byId: ref('people').optional(),
    leadArticle: ref('articles').optional(),
    by: phrase,
  });
  const record = {
    sources: ['plan', 'leaflet'],
    people: ['clerk'],
    byId: 'clerk',
    leadArticle: 'next-article',
    by: 'clerk',
  };
  // `by` holds words.
  assert.deepEqual(withoutHidden(record, schema, hidden), { sources: ['leaflet'], people: [], by: 'clerk' });
});

test('an item that means nothing without the hidden goes whole, and the rest stays', () => {
  const schema = z.strictObject({
    numbers: z.array(
      z.union([
        z.strictObject({ figure: ref('figures').meta({ carriesItem: true }), label: z.string() }),
        z.strictObject({
          days: z.strictObject({
            from: ref('events').meta({ carriesItem: true }),
            to: ref('events').meta({ carriesItem: true }),
          }),
          label: z.string(),
        }),
      ]),
    ),
    quotations: z.array(quotation.pick({ id: true, via: true })),
    requests: z.array(z.strictObject({ by: ref('people'), of: ref('people').optional() })),
  });
  const record = {
    numbers: [
      { figure: 'costs', label: 'a' },
      { figure: 'crossings', label: 'b' },
      { days: { from: 'inspection', to: 'opening' }, label: 'c' },
    ],
    quotations: [{ id: 'one', via: 'plan' }, { id: 'two' }],
    requests: [{ by: 'clerk' }, { by: 'reader', of: 'clerk' }],
  };
  assert.deepEqual(withoutHidden(record, schema, hidden), {
    numbers: [{ figure: 'crossings', label: 'b' }],
    quotations: [{ id: 'two' }],
    requests: [{ by: 'reader' }],
  });
});

test('a mark of a hidden document leaves its sentence', () => {
  const record = { note: 'As it says [[plan]]. And [[leaflet]].' };
  assert.deepEqual(withoutHidden(record, z.strictObject({ note: phrase }), hidden), {
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
