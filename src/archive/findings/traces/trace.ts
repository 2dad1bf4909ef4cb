/** What in a file may betray who gave it away. */
export interface Trace {
  what:
    | 'author'
    | 'organisation'
    | 'device'
    | 'place'
    | 'software'
    | 'time'
    | 'comment'
    | 'tracked change'
    | 'identifier';
  /** Where it is, for an editor: “EXIF of the picture”. */
  where: string;
  /** Shown only on request. */
  value: string;
}

/** Traces by patterns that each have one group: the text of an element, or the value of an attribute. */
export const tracesIn = (text: string, where: string, patterns: Array<[Trace['what'], RegExp]>): Trace[] =>
  patterns.flatMap(([what, pattern]) =>
    [...new Set([...text.matchAll(pattern)].map(([, value = '']) => value.trim()))]
      .filter((value) => value !== '')
      .map((value): Trace => ({ what, where, value: value.slice(0, 300) })),
  );

const element = (...names: string[]) =>
  new RegExp(
    `<(?:${names.join('|')})\\b[^>]{0,500}>(?:\\s{0,80}<rdf:\\w{1,5}[^>]{0,100}>){0,3}([^<]{1,500})<`,
    'gu',
  );
const attribute = (...names: string[]) => new RegExp(`\\s(?:${names.join('|')})="([^"]{1,500})"`, 'gu');

const XMP: Array<[Trace['what'], RegExp]> = (
  [
    ['author', ['dc:creator', 'photoshop:AuthorsPosition', 'Iptc4xmpCore:CreatorContactInfo', 'pdfx:Author']],
    ['organisation', ['photoshop:Credit', 'pdfx:Company', 'dc:publisher']],
    ['software', ['xmp:CreatorTool', 'pdf:Producer', 'stEvt:softwareAgent', 'tiff:Software']],
    ['device', ['tiff:Make', 'tiff:Model', 'aux:SerialNumber', 'exifEX:BodySerialNumber', 'aux:OwnerName']],
    ['place', ['exif:GPSLatitude', 'exif:GPSLongitude', 'photoshop:City', 'Iptc4xmpCore:Location']],
    ['time', ['xmp:CreateDate', 'xmp:ModifyDate', 'photoshop:DateCreated']],
    ['identifier', ['xmpMM:DocumentID', 'xmpMM:OriginalDocumentID']],
  ] as Array<[Trace['what'], string[]]>
).flatMap(([what, names]) =>
  [element(...names), attribute(...names)].map((one): [Trace['what'], RegExp] => [what, one]),
);

/** What an XMP packet says. */
export const xmpTraces = (packet: string, where: string): Trace[] => tracesIn(packet, where, XMP);
