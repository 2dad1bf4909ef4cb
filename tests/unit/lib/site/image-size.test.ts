/** The size of a picture is read from its file as other programs write it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { imageSize } from '../../../../src/lib/site/image-size.ts';

const plain = sharp({ create: { width: 321, height: 123, channels: 3, background: '#777' } });
const files = {
  png: () => plain.clone().png(),
  jpeg: () =>
    plain
      .clone()
      .withExif({ IFD0: { Artist: 'A name' } })
      .jpeg(),
  'webp with loss': () => plain.clone().webp(),
  'webp without loss': () => plain.clone().webp({ lossless: true }),
  'webp with more': () =>
    plain
      .clone()
      .withExif({ IFD0: { Artist: 'A name' } })
      .webp(),
  avif: () => plain.clone().avif({ effort: 0 }),
};

for (const [name, make] of Object.entries(files))
  test(`${name}: width and height`, async () => {
    assert.deepEqual(imageSize(await make().toBuffer()), { width: 321, height: 123 });
  });

test('a drawing has its size in its first tag, or in its box', () => {
  const size = (tag: string) => imageSize(Buffer.from(`<?xml version="1.0"?>\n${tag}</svg>`));
  assert.deepEqual(size('<svg width="30px" height="20">'), { width: 30, height: 20 });
  assert.deepEqual(size("<svg viewBox='0 0 64 32'>"), { width: 64, height: 32 });
  assert.equal(size('<svg width="100%" height="100%">'), undefined);
});

test('what is no picture has no size', () => {
  for (const text of ['', 'a', 'a text that is no picture', '\u00ff\u00d8', 'GIF89a\x01\x00\x01\x00'])
    assert.equal(imageSize(Buffer.from(text, 'latin1')), undefined);
});
