/** Hits on the page: each with its kind, date, grade, an excerpt with its words, and the places in it. */
import {
  excerpt,
  joinRanges,
  excerptSections,
  wordRanges,
  type ExcerptPiece,
  type ExcerptSection,
} from '../../lib/search/excerpts.ts';
import { hitDirective, isMark } from '../../lib/search/text-directive.ts';
import {
  phraseRanges,
  referenceRanges,
  type Query,
  type ReferenceSpellings,
} from '../../lib/search/terms.ts';
import type { Range } from '../../lib/quotations/quotations.ts';
import type { Endings } from '../../lib/search/title-words.ts';
import { shownText, type Fragment } from './index.client.ts';

export interface Settings {
  base: string;
  messages: Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>;
  references: ReferenceSpellings;
  /** Words of nearly every page. */
  common: readonly string[];
  /** Words that a question has and a title need not have. */
  small: readonly string[];
  endings: Endings;
  /** Whether the index has several bundles. */
  divided: boolean;
  labels: Record<string, Record<string, string>>;
}

/** A message with its names filled in, in the plural form of `count`. */
export function say(settings: Settings, key: string, values: Record<string, string | number> = {}): string {
  const forms = settings.messages[key]!;
  const rule = new Intl.PluralRules(document.documentElement.lang).select(Number(values['count'] ?? 0));
  return (forms[rule] ?? forms.other!).replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

export const copy = (selector: string): HTMLElement =>
  document
    .querySelector<HTMLTemplateElement>(selector)!
    .content.firstElementChild!.cloneNode(true) as HTMLElement;

export function write(element: Element, pieces: readonly ExcerptPiece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, hit }) => {
      if (!hit) return document.createTextNode(text);
      const bold = document.createElement('b');
      bold.className = 'hit';
      bold.textContent = text;
      return bold;
    }),
  );
}

function hitRanges(fragment: Fragment, text: string, query: Query, settings: Settings): Range[] {
  const words = wordRanges(text);
  const trimmed = (range: Range): Range => {
    const [, before = '', after = ''] = /^([^\p{L}\p{N}]*).*?([^\p{L}\p{N}]*)$/su.exec(
      text.slice(range.start, range.end),
    )!;
    return before.length + after.length >= range.end - range.start
      ? range
      : { start: range.start + before.length, end: range.end - after.length };
  };
  const phrases = query.phrases.flatMap((phrase) => phraseRanges(text, phrase));
  const loose =
    query.words === '' ? [] : fragment.locations.flatMap((at) => (words[at] ? [trimmed(words[at])] : []));
  return joinRanges([...phrases, ...loose, ...referenceRanges(text, query.tokens, settings.references)]);
}

/** The last hit near the first, in the same sentence. */
const lastNear = (section: ExcerptSection, first: Range, text: string): Range =>
  section.hits
    .filter((hit) => hit.start - first.start < 60 && !text.slice(first.start, hit.end).includes('. '))
    .at(-1) ?? first;

/** The address of a place, with the words to be marked there where the browser can mark them. */
function placed(settings: Settings, fragment: Fragment, text: string, section?: ExcerptSection): string {
  const [path = '', own] = fragment.url.split('#');
  const anchor = section?.id ?? own ?? '';
  const address = settings.base.replace(/\/$/u, '') + path;
  const first = section?.hits[0];
  // A page of a document marks the words itself: a text directive would find the first like them anywhere.
  if (first && /^page-\d+$/u.test(anchor)) {
    const end = lastNear(section, first, text).end;
    return `${address}?${new URLSearchParams({ words: text.slice(first.start, end) }).toString()}#${anchor}`;
  }
  const plain = anchor === '' ? address : `${address}#${anchor}`;
  // A hit in the heading of a section is where its anchor leads.
  const heading = section ? section.start + (section.heading?.length ?? 0) : 0;
  if (!first || first.start <= heading || !('fragmentDirective' in document)) return plain;
  const directive = hitDirective(text, wordRanges(text), fragment.anchors, section);
  return directive === undefined ? plain : `${address}#${anchor}:~:${directive}`;
}

function placeName(settings: Settings, text: string, { id, heading, start, end }: ExcerptSection): string {
  if (heading) return heading;
  const page = /^page-(\d+)$/u.exec(id ?? '')?.[1];
  if (page) return say(settings, 'page', { page });
  const words = text
    .slice(start, end)
    .replace(/^[“„«"]/u, '')
    .split(/\s+/u);
  return say(settings, 'quoted', {
    words:
      words
        .slice(0, 8)
        .join(' ')
        .replace(/[”“»".,;:]+$/u, '') + (words.length > 8 ? '…' : ''),
  });
}

/** Says what a hit is, of when it is and whose, and how well it is known. */
export function showFacts(
  item: HTMLElement,
  settings: Settings,
  {
    kind,
    facts,
    grade,
  }: { kind: string; facts: ReadonlyArray<string | undefined>; grade: string | undefined },
): void {
  item.querySelector('.kind')!.textContent = settings.labels['kind']![kind] ?? kind;
  item.querySelector('.facts')!.textContent = facts.filter(Boolean).join(', ');
  if (grade) item.querySelector('.grade-mark')!.append(copy(`template[data-grade="${grade}"]`));
}

export function hitItem(fragment: Fragment, query: Query, settings: Settings): HTMLElement {
  const item = copy('#hit');
  const text = shownText(fragment);
  const { title } = fragment.meta;
  const own = text.startsWith(title) ? title.length : 0;
  const anchors = fragment.anchors.filter((anchor) => anchor.id !== '' && !isMark(anchor));
  const parts = excerptSections(text, anchors, hitRanges(fragment, text, query, settings));
  const inTitle = parts.flatMap((part) => part.hits).filter((hit) => hit.end <= own);
  const body = parts.map((part) => ({
    ...part,
    start: Math.max(part.start, own),
    hits: part.hits.filter((hit) => hit.start >= own),
  }));
  const withHits = body.filter((part) => part.hits.length > 0);
  const best = withHits.reduce<ExcerptSection | undefined>(
    (most, part) => (most === undefined || part.hits.length > most.hits.length ? part : most),
    undefined,
  );
  const link = item.querySelector('a')!;
  link.href = placed(settings, fragment, text, best);
  if (fragment.meta.lang) link.lang = fragment.meta.lang;
  write(
    link,
    own > 0 ? excerpt(text, { start: 0, end: own }, inTitle, own * 4) : [{ text: title, hit: false }],
  );
  const shown = best ?? body[0];
  if (shown) {
    const from =
      shown.id === undefined
        ? shown.start + (/^[.\s]+/u.exec(text.slice(shown.start))?.[0].length ?? 0)
        : shown.start;
    write(item.querySelector('.excerpt')!, excerpt(text, { start: from, end: shown.end }, shown.hits, 230));
  }
  const { kind: [kind = ''] = [], publisher: [publisher] = [], grade: [grade] = [] } = fragment.filters;
  showFacts(item, settings, { kind, facts: [publisher, fragment.meta.date], grade });
  const [, ownAnchor] = fragment.url.split('#');
  for (const part of withHits.filter(({ id }) => id !== undefined && id !== ownAnchor).slice(0, 4)) {
    const place = copy('#place');
    const to = place.querySelector('a')!;
    to.href = placed(settings, fragment, text, part);
    to.textContent = placeName(settings, text, part);
    item.querySelector('.places')!.append(place);
  }
  return item;
}
