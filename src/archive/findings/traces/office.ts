/** What an office file says of those who wrote it: Word, Excel, PowerPoint and OpenDocument. */
import { unzipSync } from 'fflate';
import { exifBlocks } from './exif.ts';
import { tracesIn, type Trace } from './trace.ts';

/** A part that unpacks to more than this is not looked at. */
const LARGEST_PART = 50_000_000;
const PROPERTIES = /^(?:docProps\/(?:core|app|custom)\.xml|meta\.xml)$/u;
const TEXTS =
  /^(?:word\/(?:document|footnotes|endnotes|header\d*|footer\d*|comments|people|settings)\.xml|xl\/(?:comments\d*|persons\/\w+|revisions\/\w+)\.xml|ppt\/(?:commentAuthors|comments\/\w+)\.xml|content\.xml)$/u;
const PICTURES = /^(?:(?:word|xl|ppt)\/media|Pictures)\/[^/]+\.(?:jpe?g|tiff?|png)$/iu;

const ABOUT: Array<[Trace['what'], RegExp]> = [
  [
    'author',
    /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager)>([^<]{1,500})</gu,
  ],
  ['organisation', /<Company>([^<]{1,500})</gu],
  ['software', /<(?:Application|meta:generator|AppVersion)>([^<]{1,500})</gu],
  ['identifier', /<Template>([^<]{1,500})</gu],
  ['identifier', /<vt:lpwstr>([^<]{1,500})</gu],
  [
    'time',
    /<(?:dcterms:created|dcterms:modified|cp:lastPrinted|meta:creation-date|meta:print-date)[^>]{0,100}>([^<]{1,100})</gu,
  ],
];
const INSIDE: Array<[Trace['what'], RegExp]> = [
  [
    'tracked change',
    /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\s[^>]{0,300}?w:author="([^"]{1,300})"/gu,
  ],
  ['tracked change', /<office:change-info>\s{0,40}<dc:creator>([^<]{1,300})</gu],
  ['comment', /<w:comment\s[^>]{0,300}?w:author="([^"]{1,300})"/gu],
  ['comment', /<office:annotation\b[^>]{0,500}>\s{0,40}<dc:creator>([^<]{1,300})</gu],
  [
    'comment',
    /<(?:author|p:cmAuthor\s[^>]{0,200}?name=|person\s[^>]{0,200}?displayName=)[>"]([^<"]{1,300})/gu,
  ],
  ['author', /<w15:person\s[^>]{0,200}?w15:author="([^"]{1,300})"/gu],
  ['identifier', /<w:rsidRoot\s[^>]{0,80}?w:val="([^"]{1,80})"/gu],
];

export function officeTraces(bytes: Buffer): Trace[] {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize <= LARGEST_PART && (PROPERTIES.test(name) || TEXTS.test(name) || PICTURES.test(name)),
  });
  return Object.entries(parts).flatMap(([name, part]) => {
    if (PICTURES.test(name)) return exifBlocks(Buffer.from(part), `EXIF of the picture ${name}`);
    const text = Buffer.from(part).toString('utf8');
    return PROPERTIES.test(name)
      ? tracesIn(text, 'properties of the file', ABOUT)
      : tracesIn(text, `text of the file (${name})`, INSIDE);
  });
}
