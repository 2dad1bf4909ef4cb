/**
 * What a page of a PDF needs to be drawn, and nothing else. Lists say what may stay (ISO 32000-1: tables
 * 30 page, 33 resources, 89 images, 95 forms); what is not named in one goes: notes, actions, metadata,
 * private data of programs, thumbnails, layers, ties to the structure of the old file.
 *
 * Hand-made because: no library for PDF writes a copy without the parts that are not named here.
 */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { bareJpeg } from './jpeg-bare.ts';
import { streamFilters, isForm, keepOnly, CleaningError, streamText } from './pdf-streams.ts';
import { hasAlternativeText, withoutAlternativeText } from '../redact/spoken-words.ts';

const STREAM = ['Filter', 'DecodeParms', 'Length'];
const PAGE = ['Type', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'];
const RESOURCES = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'ProcSet'];
const FORM = ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Group', ...STREAM];
const IMAGE =
  'Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte'
    .split(' ')
    .concat(STREAM);
const PATTERN = 'Type PatternType PaintType TilingType BBox XStep YStep Resources Matrix Shading ExtGState'
  .split(' ')
  .concat(STREAM);
/** Of other parts (fonts, colour spaces, shadings) these keys go, wherever they are. */
const NEVER = ['Metadata', 'PieceInfo', 'LastModified', 'StructParent', 'StructParents', 'OC', 'OPI', 'AF'];

/** Cleans the pages of one document, in place. */
export class Cleaner {
  private readonly seen = new Set<PDFObject>();
  private readonly context: PDFContext;

  constructor(context: PDFContext) {
    this.context = context;
  }

  /** Cleans a page. Its node holds what it inherits. */
  page(node: PDFDict): void {
    const resources = this.dict(node.get(PDFName.of('Resources')));
    this.unspoken(node.get(PDFName.of('Contents')));
    const used = this.used(this.contents(node.get(PDFName.of('Contents'))), resources);
    keepOnly(node, PAGE);
    for (const stream of this.streams(node.get(PDFName.of('Contents')))) keepOnly(stream.dict, STREAM);
    const group = this.dict(node.get(PDFName.of('Group')));
    if (group) this.rest(group);
    // The list of resources may be shared by all pages: each page gets its own, with what it uses.
    const own = this.context.obj({});
    for (const key of RESOURCES) {
      const value = resources?.get(PDFName.of(key));
      if (value === undefined) continue;
      const part = key === 'XObject' ? this.onlyUsed(value, used) : this.context.lookup(value);
      if (part) own.set(PDFName.of(key), part);
    }
    node.set(PDFName.of('Resources'), own);
    this.resources(own);
  }

  private dict(value: PDFObject | undefined): PDFDict | undefined {
    const found = value && this.context.lookup(value);
    return found instanceof PDFDict ? found : undefined;
  }

  private streams(value: PDFObject | undefined): PDFRawStream[] {
    const found = value && this.context.lookup(value);
    if (found instanceof PDFRawStream) return [found];
    return found instanceof PDFArray ? found.asArray().flatMap((one) => this.streams(one)) : [];
  }

  /** Takes out of a content the words that stand for what is drawn, and that nobody sees. */
  private unspoken(value: PDFObject | undefined): void {
    const found = value && this.context.lookup(value);
    if (found instanceof PDFArray) for (const one of found.asArray()) this.unspoken(one);
    if (!(found instanceof PDFRawStream) || !(value instanceof PDFRef)) return;
    const text = streamText(found);
    const bare = withoutAlternativeText(text);
    if (bare === text && !hasAlternativeText(text)) return;
    if (hasAlternativeText(bare)) throw new CleaningError('words that stand for others cannot be taken out');
    const made = this.context.flateStream(new Uint8Array(Buffer.from(bare, 'latin1')));
    for (const [key, own] of found.dict.entries())
      if (!STREAM.includes(key.decodeText())) made.dict.set(key, own);
    this.context.assign(value, made);
  }

  private contents(value: PDFObject | undefined): string {
    return this.streams(value).map(streamText).join('\n');
  }

  /** The names of the forms and pictures that are drawn, also by forms that have no list of their own. */
  private used(contents: string, resources: PDFDict | undefined): Set<string> {
    const used = new Set<string>();
    const all = this.dict(resources?.get(PDFName.of('XObject')));
    const look = (text: string) => {
      for (const [, name] of text.matchAll(/\/([^\s/[\]<>(){}%]+)\s+Do(?![A-Za-z])/gu)) {
        if (used.has(name!)) continue;
        used.add(name!);
        const drawn = all?.get(PDFName.of(name!));
        const form = drawn && this.context.lookup(drawn);
        if (form instanceof PDFRawStream && isForm(form) && !form.dict.has(PDFName.of('Resources')))
          look(streamText(form));
      }
    };
    look(contents);
    return used;
  }

  private onlyUsed(value: PDFObject, used: Set<string>): PDFDict | undefined {
    const all = this.dict(value);
    const own = this.context.obj({});
    for (const name of used) {
      const object = all?.get(PDFName.of(name));
      if (object) own.set(PDFName.of(name), object);
    }
    return own;
  }

  private resources(resources: PDFDict): void {
    if (this.seen.has(resources)) return;
    this.seen.add(resources);
    keepOnly(resources, RESOURCES);
    for (const [category, value] of resources.entries()) {
      const part = this.context.lookup(value);
      if (category === PDFName.of('XObject') && part instanceof PDFDict)
        for (const [name, reference] of part.entries()) this.drawn(part, name, reference);
      else if (category === PDFName.of('Pattern') && part instanceof PDFDict)
        for (const [, reference] of part.entries()) this.pattern(this.context.lookup(reference));
      else if (part) this.rest(part);
    }
  }

  private drawn(list: PDFDict, name: PDFName, reference: PDFObject): void {
    const drawn = this.context.lookup(reference);
    if (drawn instanceof PDFStream && isForm(drawn) && !this.seen.has(drawn)) this.unspoken(reference);
    const object = this.context.lookup(reference);
    // A form may be a form of a layer that is on: it is drawn, and its tie to the layer goes.
    if (!(object instanceof PDFStream)) {
      list.delete(name);
      return;
    }
    if (isForm(object)) this.form(object);
    else this.image(object, reference);
  }

  private form(form: PDFStream): void {
    if (this.seen.has(form)) return;
    this.seen.add(form);
    keepOnly(form.dict, FORM);
    const resources = this.dict(form.dict.get(PDFName.of('Resources')));
    if (resources) this.resources(resources);
    const group = this.dict(form.dict.get(PDFName.of('Group')));
    if (group) this.rest(group);
  }

  private image(image: PDFStream, reference: PDFObject): void {
    if (this.seen.has(image)) return;
    this.seen.add(image);
    keepOnly(image.dict, IMAGE);
    for (const key of ['SMask', 'Mask']) {
      const mask = image.dict.get(PDFName.of(key));
      const found = mask && this.context.lookup(mask);
      if (mask && found instanceof PDFStream) this.image(found, mask);
    }
    const space = image.dict.get(PDFName.of('ColorSpace'));
    if (space) this.rest(this.context.lookup(space));
    if (!(image instanceof PDFRawStream)) return;
    const filters = streamFilters(image, this.context);
    if (filters.includes('JPXDecode')) throw new CleaningError('a picture in JPEG 2000 may hold notes');
    if (!filters.includes('DCTDecode')) return;
    // A picture wrapped in two ways is not opened here.
    const bare = filters.length === 1 ? bareJpeg(image.contents) : undefined;
    if (!bare || !(reference instanceof PDFRef)) throw new CleaningError('a picture cannot be cleaned');
    const cleaned = PDFRawStream.of(image.dict, bare);
    this.seen.add(cleaned);
    this.context.assign(reference, cleaned);
  }

  private pattern(pattern: PDFObject | undefined): void {
    if (!pattern || this.seen.has(pattern)) return;
    this.seen.add(pattern);
    const dict = pattern instanceof PDFStream ? pattern.dict : pattern;
    if (!(dict instanceof PDFDict)) return;
    keepOnly(dict, PATTERN);
    const resources = this.dict(dict.get(PDFName.of('Resources')));
    // What of a cell is seen depends on the shapes that it fills: its words may be hidden, and are in no text.
    if (pattern instanceof PDFRawStream && this.showsText(pattern, resources))
      throw new CleaningError('words in a pattern');
    if (resources) this.resources(resources);
    for (const key of ['Shading', 'ExtGState']) {
      const value = dict.get(PDFName.of(key));
      if (value) this.rest(this.context.lookup(value));
    }
  }

  /** Whether there are words in a content, or in the forms that it may draw. */
  private showsText(content: PDFRawStream, resources: PDFDict | undefined, depth = 0): boolean {
    if (depth > 12 || /(?:^|\s)BT\s/u.test(streamText(content))) return true;
    const drawn = this.dict(resources?.get(PDFName.of('XObject')))?.values() ?? [];
    return drawn.some((value) => {
      const form = this.context.lookup(value);
      if (!(form instanceof PDFRawStream) || !isForm(form)) return false;
      return this.showsText(form, this.dict(form.dict.get(PDFName.of('Resources'))) ?? resources, depth + 1);
    });
  }

  /** Anything else: cleaned of what never stays, as deep as it goes. */
  private rest(object: PDFObject | undefined, depth = 0): void {
    if (!object || this.seen.has(object)) return;
    if (depth > 60) throw new CleaningError('nested too deeply');
    if (object instanceof PDFStream && isForm(object)) return this.form(object);
    if (object instanceof PDFArray || object instanceof PDFDict || object instanceof PDFStream)
      this.seen.add(object);
    if (object instanceof PDFArray)
      for (const one of object.asArray()) this.rest(this.context.lookup(one), depth + 1);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    // Lists by name may hold a font that is called so: only parts with a type of their own are cut.
    for (const key of NEVER)
      if (dict.has(PDFName.of('Type')) || object instanceof PDFStream) dict.delete(PDFName.of(key));
    for (const [key, value] of dict.entries()) {
      const inner = this.context.lookup(value);
      if (key === PDFName.of('Resources') && inner instanceof PDFDict) this.resources(inner);
      else this.rest(inner, depth + 1);
    }
  }
}
