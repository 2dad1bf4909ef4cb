/** Which office file it is, by its parts. */
import { unzipSync } from 'fflate';
import { IngestError } from '../../ingest/ingest-error.ts';

/** A ZIP archive with one of these parts is one. */
const BY_PART: Array<[part: RegExp, extension: string]> = [
  [/^word\/document\d*\.xml$/u, '.docx'],
  [/^xl\/workbook\.xml$/u, '.xlsx'],
  [/^xl\/workbook\.bin$/u, '.xlsb'],
  [/^ppt\/presentation\.xml$/u, '.pptx'],
];
const BY_TYPE: Array<[type: RegExp, extension: string]> = [
  [/opendocument\.text/u, '.odt'],
  [/opendocument\.spreadsheet/u, '.ods'],
  [/opendocument\.presentation/u, '.odp'],
];
/** The names of streams in files from before 2007. */
const BY_STREAM: Array<[name: string, extension: string]> = [
  ['WordDocument', '.doc'],
  ['Workbook', '.xls'],
  ['PowerPoint Document', '.ppt'],
];
const LOCKED = 'The file is locked with a password: open it, save it without, and add that.';

/**
 * The ending that says what kind of office file it is; undefined where it is none.
 * @throws IngestError where it is locked, or an archive of another kind
 */
export function officeKind(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 5) === '{\\rtf') return '.rtf';
  if (file.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0') {
    const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
    if (has('EncryptedPackage')) throw new IngestError(LOCKED);
    if (has('__properties_version1.0'))
      throw new IngestError('The file is a message of Outlook: save it as an e-mail (.eml), and add that.');
    return (
      BY_STREAM.find(([name]) => has(name))?.[1] ??
      fail('The file is an old office file that is not known: save it as a PDF first.')
    );
  }
  if (file.toString('latin1', 0, 2) !== 'PK') return undefined;
  const names: string[] = [];
  let about: Record<string, Uint8Array>;
  try {
    about = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return (name === 'mimetype' || name === 'META-INF/manifest.xml') && originalSize < 1_000_000;
      },
    });
  } catch {
    names.length = 0;
    about = {};
  }
  const textOf = (name: string) => Buffer.from(about[name] ?? []).toString('utf8');
  const kind =
    BY_PART.find(([part]) => names.some((name) => part.test(name))) ??
    BY_TYPE.find(([type]) => type.test(textOf('mimetype')));
  if (!kind)
    fail('The file is an archive or an office file that cannot be opened: unpack it, or save it as a PDF.');
  if (textOf('META-INF/manifest.xml').includes('encryption-data')) fail(LOCKED);
  return kind[1];
}

function fail(sentence: string): never {
  throw new IngestError(sentence);
}
