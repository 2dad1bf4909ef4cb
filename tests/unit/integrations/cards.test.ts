import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { cardFile, readCard } from '../../../src/integrations/cards/cards.ts';
import { drawCard } from '../../../src/integrations/cards/drawing.ts';

const head = (extra = '') => `<head>
  <meta property="og:title" content="A &amp; B &#39;said&#39;"><meta property="og:description" content="What it is.">
  <meta property="og:site_name" content="The Site"><meta property="og:image:alt" content="Article: A &amp; B &#39;said&#39;">
  ${extra}</head>`;

test('a card says what the page says, with its characters as they are read', () => {
  assert.deepEqual(readCard(head('<meta property="og:image" content="https://example.org/cards/a.png">')), {
    site: 'The Site',
    kind: 'Article',
    title: "A & B 'said'",
    text: 'What it is.',
    withheld: false,
  });
});

test('a page that names no card gets none', () => {
  assert.equal(readCard(head()), undefined);
});

test('a card is 1200 by 630 pixels, the same each time, and black bars are drawn for a withheld document alone', async () => {
  const card = { site: 'The Site', kind: 'Document', title: 'A report', text: 'Text.', withheld: true };
  const [first, again, open] = await Promise.all([
    drawCard(card),
    drawCard(card),
    drawCard({ ...card, withheld: false }),
  ]);
  const { width, height } = await sharp(first).metadata();
  assert.deepEqual([width, height], [1200, 630]);
  assert.ok(first.equals(again));
  /** Share of dark pixels in the lowest third, where the bars are. */
  const dark = async (png: Buffer) => {
    const { data } = await sharp(png)
      .extract({ left: 0, top: 420, width: 1200, height: 210 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((level) => level < 60).length / data.length;
  };
  assert.ok((await dark(first)) > 0.3);
  assert.ok((await dark(open)) < 0.05);
});

const plain = { site: 'The Site', kind: 'Document', title: 'A report', text: 'Text.', withheld: false };

test('pages that say the same, drawn at once, share one card', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const files = await Promise.all([1, 2, 3, 4].map(() => cardFile({ ...plain }, folder)));
  assert.ok(files.every((file) => file.equals(files[0]!)));
  const kept = await readdir(folder);
  assert.equal(kept.length, 1);
  assert.match(kept[0]!, /^[0-9a-f]{32}\.png$/u);
});

test('signs that the typeface does not have are left out, and no box is drawn for them', async () => {
  const same = async (title: string, as: Partial<typeof plain>) => {
    const [drawn, meant] = await Promise.all([drawCard({ ...plain, title }), drawCard({ ...plain, ...as })]);
    assert.ok(drawn.equals(meant), title);
  };
  await same('Ångström ŵ 汉字 and more', { title: 'Ångström ŵ … and more' });
  await same('A rise of ≥ 5 cm 🙂', { title: 'A rise of … 5 cm …' });
  await same('Non‑breaking ﬁle', { title: 'Non-breaking file' });
  // Nothing of the title is left: the card says what the page is.
  await same('Київ: звіт', { title: 'Document', kind: '' });
});
