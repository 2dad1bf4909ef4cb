/** What a picture carries unseen: the notes of a camera, of a program, and small pictures of itself. */
import { basename, extname } from 'node:path';
import sharp from 'sharp';
import type { HiddenFinding } from './page.ts';
import { findPersonalData } from '../findings/personal-data/find.ts';

/** The published copy is made of the pixels alone: no decision is needed. */
export async function pictureParts(file: string): Promise<HiddenFinding[]> {
  const { exif, xmp, iptc, comments } = await sharp(file, { limitInputPixels: false }).metadata();
  const findings: HiddenFinding[] = [];
  const add = (kind: HiddenFinding['kind'], what: string) =>
    findings.push({ kind, message: `The picture carries ${what}: the published copy is made without.` });
  if (exif) add('exif', 'the notes of a camera or a scanner (EXIF)');
  if (xmp) add('xmp', 'an XMP packet');
  if (iptc || (comments?.length ?? 0) > 0) add('metadata', 'captions or comments');
  if (findPersonalData(basename(file, extname(file)).replace(/[_+]/gu, ' ')).length > 0)
    findings.push({
      kind: 'file-name',
      message: 'The name of the file carries what may identify a person: the published copy has another.',
    });
  return findings;
}
