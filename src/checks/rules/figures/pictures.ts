/** Pictures: with their file, in a size that can be seen, with words that say what they show. */
import type { Report } from '../../issue.ts';
import { placeIn, writtenEntries, type Entry, type StoryFiles, type StoryImage } from '../../story.ts';
import { textAt } from '../../../collections/fields/select.ts';

/** What a file may weigh, in bytes, by its ending. A picture is made smaller by the build, and the file is kept in git. */
const HEAVIEST: Readonly<Record<string, number>> = {
  jpg: 3_000_000,
  jpeg: 3_000_000,
  webp: 2_000_000,
  avif: 2_000_000,
  png: 3_000_000,
  svg: 250_000,
};
/** A page of a document, as it is served. */
const HEAVIEST_PAGE = 1_500_000;
/** The measure of the text on a wide screen, in pixels of a plain screen: less looks blurred. */
const NARROWEST = 640;
/** No side needs to be longer: pages show 1,280 pixels at most. */
const LONGEST = 5000;

const OPENING =
  /^(?:an? |the |eine? |das |die |y )?(?:picture|image|photo(?:graph)?|drawing|bild|foto(?:grafie)?|zeichnung|llun|ffotograff)\b(?: (?:of|showing|von|o))?/iu;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What is wrong with the size of a picture, as sentences. */
function* faults({ file, bytes, width, height }: StoryImage, record: boolean): Generator<string> {
  const ending = file.split('.').at(-1)!.toLowerCase();
  const limit = record ? (HEAVIEST[ending] ?? 0) : HEAVIEST_PAGE;
  if (bytes > limit)
    yield `This picture has ${megabytes(bytes)}; one of its kind has at most ${megabytes(limit)}.`;
  if (!width || !height) yield 'This file is no picture that can be read: PNG, JPEG, WebP, AVIF or SVG.';
  else if (record && width < NARROWEST)
    yield `This picture is ${width} pixels wide; below ${NARROWEST} it looks blurred.`;
  else if (Math.max(width, height) > LONGEST && ending !== 'svg')
    yield `This picture has ${width} × ${height} pixels; no side needs more than ${LONGEST}.`;
}

function imageOf(story: StoryFiles, entry: Entry): StoryImage | undefined {
  const folder = entry.file.replace(/[^/]+$/u, '');
  return [...story.images.values()].find(({ file }) => file.startsWith(`${folder}picture.`));
}

function words(entry: Entry, report: Report): void {
  const [alt = '', caption = ''] = ['alt', 'caption'].map((field) => textAt(entry.data, field));
  const reportAlt = (message: string, right: string) => {
    report({ kind: 'alternative-text', ...entry.place(['alt']), message, nearest: right });
  };
  if (alt !== '' && alt === caption)
    reportAlt(
      'The words for those who cannot see the picture only repeat its caption.',
      'alt: what can be seen in it',
    );
  else if (OPENING.test(alt))
    reportAlt(
      `“${OPENING.exec(alt)![0]}” is said by every reader aloud already: begin with what is shown.`,
      `alt: ${alt.replace(OPENING, '').trim()}`,
    );
}

export function checkPictures(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.pictures.values()) {
    words(entry, report);
    if (!imageOf(story, entry))
      report({
        kind: 'missing-file',
        file: entry.file,
        message: 'The picture itself is missing: its file beside this record.',
        nearest: entry.file.replace(/\.yaml$/u, '.jpg'),
      });
  }
  for (const image of story.images.values())
    for (const message of faults(image, image.file.includes('/pictures/')))
      report({
        kind: 'image-size',
        file: image.file,
        message,
        nearest: `the same picture with ${NARROWEST} to 2,560 pixels across, saved as WebP or JPEG`,
      });
  // A picture in Markdown has neither caption nor credit, and no record of its licence.
  for (const entry of writtenEntries(story))
    for (const image of entry.text.images)
      report({
        kind: 'caption',
        ...placeIn(entry, image),
        message: `The picture “${image.address}” has no caption, no credit and no licence here.`,
        nearest: '<Picture of="picture-id" />, with a record under pictures/',
      });
  for (const entry of story.entries.figures.values()) {
    const drawn = (entry.data as { chart?: object } | undefined)?.chart;
    if (drawn && textAt(entry.data, 'message') === undefined)
      report({
        kind: 'caption',
        ...entry.keyPlace(['chart']),
        message: 'This chart does not say in a sentence what it shows.',
        nearest: 'message: what the reader should see in it',
      });
  }
}
