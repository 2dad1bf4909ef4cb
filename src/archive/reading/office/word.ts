/** Reads a Word file as a web page: mammoth makes it of the file, with its numbers and its edges written into the text. */
import { strToU8, zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import { IngestError } from '../../ingest/ingest-error.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { REDACTED } from '../../../lib/pages/findings.ts';
import { isBarred, isUnseen, lookOf, stylesOf, type Styles } from './word-looks.ts';
import { childOf, firstOf, isOn, made, treeOf, valueOf } from './word-xml.ts';
import { hiddenWords, numberOfWords } from '../written-pages.ts';
import { writeNumbers } from './word-numbers.ts';

/** Longer words that are a little higher than others are no mark. */
const LONGEST_MARK = 6;
/** How mammoth says that it leaves something out: an element, or a sign of a font such as Wingdings. */
const LOST = /^(?:An unrecognised element|A w:sym element\b.*?) was ignored: (.{1,80})/u;
/** What no reader sees either. */
const NOTHING =
  /^(?:w:(?:perm|custom)\w+|w:(?:ptab|separator|continuationSeparator|contentPart)|wp\w*:\w+|v:\w+|o:\w+)$/u;

const BODY = /^word\/document\d*\.xml$/u;
const TEXTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/u;
const EDGES = /^word\/(?:header|footer)\d*\.xml$/u;

/** @throws IngestError where the file is damaged */
export async function wordPage(parts: Unzipped): Promise<{ html: string; findings: HiddenFinding[] }> {
  const stylesTree = treeOf(parts, 'word/styles.xml');
  const styles = stylesOf(stylesTree);
  const numbering = treeOf(parts, 'word/numbering.xml');
  const changed: Unzipped = {};
  const edges = new Map<string, Document>();
  let hidden = 0;
  for (const name of Object.keys(parts).filter((one) => EDGES.test(one))) {
    const edge = treeOf(parts, name)!;
    hidden += leaveOutUnseen(edge, styles);
    edges.set(name, edge);
  }
  for (const name of Object.keys(parts).filter((one) => TEXTS.test(one))) {
    const document = treeOf(parts, name)!;
    chooseBoxes(document);
    hidden += leaveOutUnseen(document, styles);
    for (const run of document.getElementsByTagName('w:r')) {
      writeStyle(document, run, styles);
      markRaised(document, run, textOf(run));
    }
    // Words struck out twice are struck out.
    for (const struck of document.getElementsByTagName('w:dstrike'))
      if (isOn(struck)) struck.replaceWith(document.createElement('w:strike'));
    // What mammoth does not know has contents that it does.
    for (const name of ['w:fldSimple', 'w:bdo', 'w:dir'])
      for (const around of document.getElementsByTagName(name)) around.replaceWith(...around.children);
    writeBoxes(document);
    for (const line of document.getElementsByTagName('w:cr'))
      line.replaceWith(document.createElement('w:br'));
    if (BODY.test(name)) {
      if (numbering) writeNumbers(document, numbering, stylesTree);
      writeEdges(document, edges);
    }
    changed[name] = strToU8(document.toString());
  }
  const buffer = Buffer.from(zipSync({ ...parts, ...changed }, { level: 0 }));
  const { value, messages } = await mammoth
    .convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh"],
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    .catch(() => {
      throw new IngestError('The Word file is damaged: open it, save it again, and add that.');
    });
  const lost = messages
    .map(({ message }) => LOST.exec(message)?.[1] ?? '')
    .filter((part) => part !== '' && !NOTHING.test(part));
  return {
    html: value.replaceAll(/ ?<a href="#(?:foot|end)note-ref-\w+">↑<\/a>/gu, ''),
    findings: [
      ...hiddenWords('The file hides', hidden),
      ...(lost.length > 0
        ? [
            {
              kind: 'unsure-reading' as const,
              message: `Parts of the file are in a form that is not read (${[...new Set(lost)].join(', ')}): compare the text with the file. Saved as a PDF, all of it is read.`,
            },
          ]
        : []),
    ],
  };
}

/** Takes out what no reader sees; a bar stays where words were under one. Returns how many words are left out. */
function leaveOutUnseen(document: Document, styles: Styles): number {
  let count = 0;
  for (const run of [...document.getElementsByTagName('w:r')]) {
    const said = textOf(run);
    if (!isUnseen(run, styles) || (said.trim() === '' && !isOn(lookOf(run, 'w:vanish', styles)))) continue;
    count += numberOfWords(said);
    if (numberOfWords(said) > 0 && isBarred(run, styles)) {
      const before = run.previousElementSibling;
      const bar = before?.localName === 'w:r' && textOf(before) === REDACTED;
      run.replaceWith(...(bar ? [] : [made(document, 'w:r', [made(document, 'w:t', REDACTED)])]));
    } else run.remove();
  }
  return count;
}

/** What the styles of a run say of its words, as if the run said it: mammoth knows the names of styles alone. */
function writeStyle(document: Document, run: Element, styles: Styles): void {
  for (const name of ['w:strike', 'w:dstrike', 'w:vertAlign']) {
    const said = lookOf(run, name, styles);
    if (!said || firstOf(run, name)) continue;
    const own = childOf(run, 'w:rPr') ?? made(document, 'w:rPr', []);
    if (!own.parentElement) run.prepend(own);
    own.append(made(document, name, [], said.getAttribute('w:val') ?? 'true'));
  }
}

/** Some programs, LibreOffice among them, say of a raised mark how high it is alone. */
function markRaised(document: Document, run: Element, said: string): void {
  const height = Number(valueOf(run, 'w:position') ?? 0);
  if (Math.abs(height) < 2 || said.length > LONGEST_MARK || firstOf(run, 'w:vertAlign')) return;
  const way = height > 0 ? 'superscript' : 'subscript';
  childOf(run, 'w:rPr')?.append(made(document, 'w:vertAlign', [], way));
}

/** Of a drawing in two ways, that which Word shows: the other may say something else. */
function chooseBoxes(document: Document): void {
  for (const both of [...document.getElementsByTagName('mc:AlternateContent')])
    if (firstOf(firstOf(both, 'mc:Choice'), 'w:txbxContent')) firstOf(both, 'mc:Fallback')?.remove();
}

/** Boxes of text are shown as Word wrote them before 2010, where it does not write them in both ways. */
function writeBoxes(document: Document): void {
  for (const box of document.getElementsByTagName('w:txbxContent')) {
    const around = [];
    for (let one = box.parentElement; one; one = one.parentElement) around.push(one);
    const names = around.map(({ localName }) => localName);
    const both = around[names.indexOf('mc:AlternateContent')];
    if (names.includes('w:pict') || (both && firstOf(firstOf(both, 'mc:Fallback'), 'w:txbxContent')))
      continue;
    const shape = made(document, 'v:shape', [made(document, 'v:textbox', [])]);
    shape.setAttribute('xmlns:v', 'urn:schemas-microsoft-com:vml');
    const drawing = both ?? around[names.indexOf('w:drawing')];
    drawing?.replaceWith(made(document, 'w:pict', [shape]));
    shape.firstChild!.appendChild(box);
  }
}

const textOf = (element: Element) =>
  [...element.getElementsByTagName('w:t')].map((text) => text.textContent).join('');

/** Headers above the text and footers below it: mammoth leaves them out. */
function writeEdges(document: Document, edges: ReadonlyMap<string, Document>): void {
  const body = firstOf(document.documentElement, 'w:body');
  const linesOf = (where: string) => {
    const names = [...edges.keys()].filter((name) => name.includes(where));
    const lines = names
      .sort()
      .flatMap((name) => [...edges.get(name)!.getElementsByTagName('w:p')].map(textOf));
    return [...new Set(lines.filter((line) => line.trim() !== ''))].map((line) =>
      made(document, 'w:p', [made(document, 'w:r', [made(document, 'w:t', line)])]),
    );
  };
  body?.prepend(...linesOf('header'));
  body?.append(...linesOf('footer'));
}
