import { fromFile } from '@capsizecss/unpack/fs';
import { fonts } from '../../fonts.ts';
import { fallbackFaces } from '../../lib/site/fallback-fonts.ts';

let faces: Promise<string> | undefined;

/** The `@font-face` rules of the fonts that stand in for those that are sent, which are measured once and not per page. */
export const measuredFaces = (): Promise<string> =>
  (faces ??= Promise.all(fonts.map(async (font) => fallbackFaces(font, await fromFile(font.file)))).then(
    (all) => all.join(''),
  ));
