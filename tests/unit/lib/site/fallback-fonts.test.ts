import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromFile } from '@capsizecss/unpack/fs';
import { fonts } from '../../../../src/fonts.ts';
import { fallbackFaces, systemFonts } from '../../../../src/lib/site/fallback-fonts.ts';

/** The share that a rule of a face gives for a property. */
const share = (face: string, property: string) =>
  Number(new RegExp(`${property}:([\\d.]+)%`, 'u').exec(face)![1]) / 100;

for (const font of fonts)
  test(`each system font takes the room of ${font.name}, in width and height`, async () => {
    const sent = await fromFile(font.file);
    const faces = fallbackFaces(font, sent).split('@font-face').slice(1);
    assert.equal(faces.length, systemFonts.length);
    for (const [index, face] of faces.entries()) {
      const { width } = systemFonts[index]!;
      const size = share(face, 'size-adjust');
      const letter = font.weight === 600 ? width.bold : width.regular;
      const close = (found: number, right: number, what: string) => {
        assert.ok(Math.abs(found - right) < 0.0001, `${face}: ${what} is ${found}, not ${right}`);
      };
      close(size * letter, (font.kerning * sent.xWidthAvg) / sent.unitsPerEm, 'the mean width');
      close(size * share(face, 'ascent-override'), sent.ascent / sent.unitsPerEm, 'the height over the line');
      close(
        size * share(face, 'descent-override'),
        -sent.descent / sent.unitsPerEm,
        'the depth under the line',
      );
      close(size * share(face, 'line-gap-override'), sent.lineGap / sent.unitsPerEm, 'the gap of lines');
    }
  });

test('the fonts of Windows, macOS, Android and Linux stand in', () => {
  const faces = fallbackFaces(
    { name: 'A', weight: 400, kerning: 1 },
    {
      unitsPerEm: 1000,
      ascent: 700,
      descent: -300,
      lineGap: 0,
      xWidthAvg: 450,
    },
  );
  for (const name of ['Georgia', 'Times New Roman', 'Noto Serif', 'Liberation Serif'])
    assert.ok(faces.includes(`local("${name}")`), name);
});
