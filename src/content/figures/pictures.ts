/** Pictures as they are published: encoded again, so that nothing that a camera wrote into a file leaves it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { contentFolder } from '../../content-folder.ts';
import { linkedText } from '../linked-text.ts';
import { story, type Picture, type Story } from '../story.ts';

/** Widths in pixels, for narrow and for wide screens. */
const WIDTHS = [640, 1280] as const;

export interface PublishedPicture {
  id: string;
  /** Pixels of the largest. */
  width: number;
  height: number;
  /** The name of each file under `/pictures/`, with its width. */
  files: Array<{ name: string; width: number }>;
}

const known = new Map<string, Promise<PublishedPicture>>();

function fileOf(id: string): string {
  const folder = join(contentFolder, 'pictures', id);
  const name = readdirSync(folder).find((one) => one.startsWith('picture.') && one !== 'picture.yaml');
  if (!name) throw new Error(`The picture “${id}” has no file beside its record.`);
  return join(folder, name);
}

async function measure(id: string): Promise<PublishedPicture> {
  const { width: across, height: down, orientation = 1 } = await sharp(fileOf(id)).metadata();
  // Orientations above 4 lie on their side (EXIF 2.32, tag 0x0112).
  const [width, height] = orientation > 4 ? [down, across] : [across, down];
  const widths = WIDTHS.filter((one, index) => index === 0 || width >= one);
  const largest = Math.min(width, widths.at(-1)!);
  return {
    id,
    width: largest,
    height: Math.round((largest * height) / width),
    files: widths.map((one) => ({ name: `${id}-${one}.webp`, width: Math.min(one, width) })),
  };
}

export function publishedPicture(id: string): Promise<PublishedPicture> {
  let found = known.get(id);
  if (!found) known.set(id, (found = measure(id)));
  return found;
}

/**
 * The pictures that a published text shows. One that is only in an attached text back would give
 * it away.
 * @param all also those that no text shows, for the pages of the kit
 */
export async function publishedPictures(all: boolean): Promise<PublishedPicture[]> {
  const { pictures, articles, pages } = await story();
  const shown = new Set(
    [...articles, ...pages.values()].flatMap(({ text }) =>
      text.uses.flatMap(({ component, attributes }) =>
        component === 'Picture' ? (attributes['of']?.value ?? []) : [],
      ),
    ),
  );
  return Promise.all([...pictures.keys()].filter((id) => all || shown.has(id)).map(publishedPicture));
}

/** The bytes of one file: turned upright, made smaller, and without what the camera recorded. */
export async function pictureBytes(id: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sharp(fileOf(id)).rotate().resize({ width }).webp({ quality: 80 }).toBuffer();
  return new Uint8Array(bytes);
}

export type PictureEntry = Awaited<ReturnType<typeof pictureEntry>>;

export async function pictureEntry(s: Story, picture: Picture) {
  const { alt, credit, licence, licenceUrl, caption } = picture;
  return {
    ...(await publishedPicture(picture.id)),
    ...{ alt, credit, licence, licenceUrl },
    caption: linkedText(s, caption),
  };
}
