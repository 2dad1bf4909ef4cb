/** Print is kept without loss, in sixteen greys, in both widths; anything else is not taken for print. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { encode, halved, inSixteenGreys } from '../../../../src/archive/reading/pdf/page-images.ts';
import type { Pixels } from '../../../../src/archive/reading/pdf/paint.ts';

/** White paper with a square of ink on it, `colour` of red, green and blue. */
function paper(width: number, height: number, colour: [number, number, number], channels: 3 | 4 = 4): Pixels {
  const data = Buffer.alloc(width * height * channels, 255);
  for (let row = 4; row < Math.min(height, 40); row += 1)
    for (let column = 4; column < 40; column += 1) data.set(colour, (row * width + column) * channels);
  return { data, width, height, channels };
}

async function decoded(
  image: Buffer,
): Promise<{ width: number; height: number; greys: Set<number>; at: number }> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  const greys = new Set<number>();
  for (let at = 0; at < data.length; at += info.channels) greys.add(data[at]!);
  return { width: info.width, height: info.height, greys, at: data[(6 * info.width + 6) * info.channels]! };
}

for (const channels of [3, 4] as const)
  test(`print of ${channels} bytes a pixel keeps its ink and paper in both widths`, async () => {
    const images = await encode(paper(1440, 901, [20, 22, 18], channels));
    assert.deepEqual([...images.keys()], [720, 1440]);
    for (const [width, image] of images) {
      const seen = await decoded(image);
      assert.deepEqual([seen.width, seen.height], [width, width === 1440 ? 901 : 451]);
      // 22 in sixteen greys is the second of them.
      assert.deepEqual(
        [...seen.greys].sort((a, b) => a - b),
        [17, 255],
      );
      assert.equal(seen.at, 17);
    }
  });

test('a page that is made narrower by another factor stays in sixteen greys', async () => {
  const seen = await decoded((await encode(paper(1000, 300, [0, 0, 0]))).get(720)!);
  assert.deepEqual([seen.width, seen.height], [720, 216]);
  for (const grey of seen.greys) assert.equal(grey % 17, 0);
});

test('colour, and a page without clean paper, are no print', () => {
  assert.equal(inSixteenGreys(paper(1440, 200, [200, 20, 20])), undefined);
  assert.equal(inSixteenGreys(paper(1440, 200, [100, 120, 100], 3)), undefined);
  const grey = { data: Buffer.alloc(100 * 100 * 4, 200), width: 100, height: 100, channels: 4 as const };
  assert.equal(inSixteenGreys(grey), undefined);
});

test('four pixels become one, and an odd last row is kept', () => {
  const half = halved({
    greys: Uint8Array.from([0, 255, 0, 255, 255, 255, 17, 0, 34, 34, 255, 255]),
    width: 4,
    height: 3,
  });
  assert.deepEqual({ ...half, greys: [...half.greys] }, { width: 2, height: 2, greys: [187, 68, 34, 255] });
});
