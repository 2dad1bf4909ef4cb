/** What an office file carries that its text is made without, by the parts of today's formats (Office Open XML). */
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { IngestError } from '../../ingest/ingest-error.ts';
import type { HiddenFinding } from '../../ingest/page.ts';

/** A file that unpacks to more than this is given up. */
const LARGEST = 200_000_000;

/** Opens a file. @throws IngestError where it is damaged or unpacks to too much */
export function partsOf(bytes: Uint8Array): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > LARGEST)
          throw new IngestError(`The file was given up: it unpacks to more than ${LARGEST / 1e6} MB.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw new IngestError('The office file is damaged: open it, save it again, and add that.');
  }
}

/** The part's name, what in it counts (else the part itself), and what an editor is told. */
const CARRIED: Array<[HiddenFinding['kind'], part: RegExp, inside: RegExp | undefined, what: string]> = [
  ['metadata', /^docProps\/(?:core|app|custom)\.xml$/u, undefined, 'list of properties, such as its author'],
  [
    'comment',
    /^(?:word|xl|ppt)\/(?:comments\/|threadedComments\/)?[a-z]*comments?\w*\.xml$/iu,
    /<(?:w:comment|comment|p:cm|p188:cm|threadedComment)\s/gu,
    'comment',
  ],
  ['comment', /^ppt\/notesSlides\/[^/]+\.xml$/u, undefined, 'page of notes for the speaker'],
  [
    'earlier-revision',
    /^word\/(?:document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/u,
    /<w:(?:ins|del|moveFrom|moveTo)\s[^>]*[^>/]>/gu,
    'tracked change: what was deleted is left out, what was inserted is in the text',
  ],
  ['earlier-revision', /^xl\/revisions\/revisionLog\d*\.xml$/u, undefined, 'list of tracked changes'],
  ['hidden-in-page', /^xl\/workbook\.xml$/u, /<sheet\s[^>]*state="(?:hidden|veryHidden)"/gu, 'hidden sheet'],
  [
    'hidden-in-page',
    /^xl\/worksheets\/[^/]+\.xml$/u,
    /<(?:row|col)\s[^>]*hidden="(?:1|true)"/gu,
    'hidden row or column',
  ],
  ['hidden-in-page', /^ppt\/slides\/[^/]+\.xml$/u, /<p:sld\s[^>]*show="(?:0|false)"/gu, 'hidden slide'],
  [
    'hidden-in-page',
    /^(?:word|xl|ppt)\/(?:charts\/chart|diagrams\/data)[^/]*\.xml$/u,
    undefined,
    'chart or diagram, whose words are not read',
  ],
  ['hidden-in-page', /^(?:word|xl|ppt)\/media\//u, undefined, 'picture, whose words are not read'],
  ['embedded-file', /^(?:word|xl|ppt)\/(?:embeddings|activeX)\//u, undefined, 'file in it'],
  ['script', /vbaProject\.bin$/u, undefined, 'program (macros)'],
];

/** A finding for each sort of thing. The text is made without them, so no decision is needed. */
export function leftOut(parts: Unzipped): HiddenFinding[] {
  return CARRIED.flatMap(([kind, part, inside, what]): HiddenFinding[] => {
    const named = Object.keys(parts).filter((name) => part.test(name));
    const count = inside
      ? named.reduce((sum, name) => sum + (strFromU8(parts[name]!).match(inside)?.length ?? 0), 0)
      : named.length;
    return count === 0
      ? []
      : [{ kind, message: `The file carries this ${times(count)}: ${what}. It is not published.` }];
  });
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
