/** Office files and e-mails, made as the programs make them, as far as the tests need it. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A paragraph of runs, each a text or the XML of a run. */
export const paragraph = (runs: string | string[], properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${[runs]
    .flat()
    .map((one) => (one.startsWith('<') ? one : run(one)))
    .join('')}</w:p>`;

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** An item of the list of a number, by depth. */
export const item = (text: string, depth = 0, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

export const heading = (text: string): string => paragraph(text, '<w:pStyle w:val="Heading1"/>');

const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** A Word file with a body. `parts` are further parts: comments, footnotes, headers. */
export function docx(body: string, parts: Record<string, string | Buffer> = {}): Uint8Array {
  const named = Object.keys(parts).filter((name) => /^word\/[a-z]+\d*\.xml$/u.test(name));
  const type = (name: string) => /[a-z]+/u.exec(name.slice('word/'.length))![0];
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${[
      'word/styles.xml',
      'word/numbering.xml',
      ...named,
    ]
      .map(
        (name, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type(name)}" Target="${name.slice('word/'.length)}"/>`,
      )
      .join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Based"><w:name w:val="Based"/><w:basedOn w:val="Unseen"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%1.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${W} ${R}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? part.replace(/^<(\w+:\w+)/u, `<$1 ${W}`) : part,
      ]),
    ),
  };
  return zipped(all);
}

const zipped = (parts: Record<string, string | Buffer>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, new Uint8Array(Buffer.from(part as Buffer))]),
    ),
  );

/** A table of Excel: sheets by name, each rows of cells. A name that begins with “!” is hidden, as a row with one is. */
export function xlsx(sheets: Record<string, string[][]>): Uint8Array {
  const names = Object.keys(sheets);
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cell = (text: string) =>
    /^-?[\d.]+$/u.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = (all: string[][]) =>
    all
      .map((cells, at) => {
        const hidden = cells[0]?.startsWith('!');
        return `<row r="${at + 1}"${hidden ? ' hidden="1"' : ''}>${cells.map(cell).join('')}</row>`;
      })
      .join('');
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${S} ${R}><sheets>${names.map((name, at) => `<sheet name="${name.replace('!', '')}" sheetId="${at + 1}"${name.startsWith('!') ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${S}><sheetData>${rows(sheets[name]!)}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A text of LibreOffice, of paragraphs. */
export function odt(paragraphs: string[], more = ''): Uint8Array {
  const names = ['office', 'text', 'style', 'table', 'dc', 'meta']
    .map((name) =>
      name === 'dc'
        ? 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    .join(' ');
  const type = 'application/vnd.oasis.opendocument.text';
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${names} office:version="1.2"><office:body><office:text>${more}${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** A presentation: a text on each slide; one that begins with “!” is hidden. `parts` are further parts. */
export function pptx(slides: string[], parts: Record<string, string> = {}): Uint8Array {
  const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const words = (text: string) =>
    `<p:cSld><p:spTree><p:sp><p:txBody>${text
      .replace('!', '')
      .split('\n')
      .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
      .join('')}</p:txBody></p:sp></p:spTree></p:cSld>`;
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${slides.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/slide" Target="slides/slide${slides.length - at}.xml"/>`).join('')}</Relationships>`,
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ...Object.fromEntries(
      slides.map((text, at) => [
        `ppt/slides/slide${slides.length - at}.xml`,
        `<p:sld ${P} ${A}${text.startsWith('!') ? ' show="0"' : ''}>${words(text)}</p:sld>`,
      ]),
    ),
    ...parts,
  });
}

/** An e-mail of headers and parts, with line ends as they are sent. */
export function eml(
  headers: Record<string, string>,
  parts: Array<{ head: string; body: string }>,
  cut = 'cut',
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const body = parts.map(({ head, body: text }) => `--${cut}\n${head}\n\n${text}\n`).join('');
  const whole = `${lines.join('\n')}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${cut}"\n\n${body}--${cut}--\n`;
  return Buffer.from(whole.replaceAll('\n', '\r\n'));
}
