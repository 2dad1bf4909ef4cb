/**
 * Every statement of the site that has a source, with its sources (`/provenance.json`).
 *
 * The file is an object:
 * - `description`, `schema`: what it holds, in words, field by field;
 * - `site`, `checkedTo`, `counted`: whose record it is, and the day of the facts and of the build;
 * - `statements`: a list of
 *   - `kind`: article, page, event, request, promise, bill, stage, provision, figure, person, term, unknown, document or home;
 *   - `address`: where the statement is on the site (a path), `text`: its words as a reader sees them, without markup;
 *   - `certainty`, `attributedTo`: for events;
 *   - `uncited`: the written reason why it has no source, in place of sources;
 *   - `sources`: `document` (id), `address` of the place in its page, `title`, `grade`, `locator`,
 *     and in articles the `reference` that leads to it;
 *   - `quotations`: `id`, `address`, `document`, `text`, and how it was `checked`.
 */
import { frontPageStatements } from '../home/front-page.ts';
import { addresses, slug } from '../../lib/site/addresses.ts';
import { wordsOf } from '../../lib/citations/provenance.ts';
import { readReferences, type TextReference } from '../../lib/citations/references.ts';
import { words } from '../../i18n/words.ts';
import { printedWords } from '../figures/computed.ts';
import { select, textsAt } from '../../collections/fields/select.ts';
import { itemsOf, type Item } from '../items.ts';
import { documentsOf } from '../place.ts';
import { howCheckedShort } from '../documents/verification.ts';
import { placeOf, plainText } from '../sources.ts';
import { story, type Article, type StandingPage, type Story } from '../story.ts';

interface SourceRecord {
  document: string;
  address: string;
  title: string;
  grade: string;
  locator?: string | undefined;
  reference?: string | undefined;
}

export interface StatementRecord {
  kind: string;
  address: string;
  text: string;
  certainty?: string | undefined;
  attributedTo?: string | undefined;
  uncited?: string | undefined;
  sources: SourceRecord[];
  quotations?:
    Array<{ id: string; address: string; document: string; text: string; checked: string }> | undefined;
}

function source(
  s: Story,
  id: string,
  more: { at?: string; where?: string; reference?: string } = {},
): SourceRecord[] {
  const document = s.documents.get(id);
  if (!document) return [];
  const at = more.at && slug(more.at);
  const note = document.notes?.find((one) => slug(one.heading) === at);
  const locator = note?.locator ?? more.where;
  return [
    {
      document: id,
      address: placeOf(document, more.at),
      title: document.title,
      grade: document.evidence,
      ...(locator && { locator: plainText(locator, s.documents) }),
      ...(more.reference && { reference: more.reference }),
    },
  ];
}

function quoted(s: Story, ids: readonly string[]): Pick<StatementRecord, 'quotations'> {
  const quotations = ids.flatMap((id) => {
    const quotation = s.quotations.get(id);
    if (!quotation) return [];
    return {
      id,
      address: addresses.quotation(quotation.document, id),
      document: quotation.document,
      text: quotation.text,
      checked: howCheckedShort(quotation, s),
    };
  });
  return quotations.length > 0 ? { quotations } : {};
}

/** The sources that a reference of a text leads to. */
function sourcesOf(s: Story, address: string, { note, anchor }: TextReference): SourceRecord[] {
  const reference = `${address}#${anchor}`;
  if (note.quotation) {
    const quotation = s.quotations.get(note.quotation);
    return documentsOf(s, note.quotation).flatMap((id) => {
      const where = id === quotation?.via ? quotation.viaLocator : quotation?.locator;
      return source(s, id, { reference, ...(where && { where }) });
    });
  }
  return source(s, note.document ?? '', {
    reference,
    ...(note.at && { at: note.at }),
    ...(note.where && { where: note.where }),
  });
}

function* ofText(
  s: Story,
  text: Article | StandingPage,
  kind: 'article' | 'page',
): Generator<StatementRecord> {
  const address = kind === 'article' ? addresses.article(text.id) : addresses.page(text.id);
  const references = readReferences(text.text.uses, text.notes);
  const taken = new Set<unknown>();
  const record = (words: string, own: TextReference[]): StatementRecord => ({
    kind,
    address: own[0] ? `${address}#${own[0].anchor}` : address,
    text: words.replace(/\s+/gu, ' ').trim(),
    sources: own.flatMap((reference) => sourcesOf(s, address, reference)),
    ...quoted(
      s,
      own.flatMap((reference) => reference.note.quotation ?? []),
    ),
  });
  for (const statement of text.text.statements) {
    const own = references.filter((reference) => statement.uses.includes(reference.use));
    for (const reference of own) taken.add(reference.use);
    if (own.length === 0 && statement.uncited === undefined) continue;
    yield {
      ...record(
        wordsOf(statement.parts, (use, inner) => printedWords(s, use, inner)),
        own,
      ),
      ...(statement.uncited !== undefined && { uncited: statement.uncited }),
    };
  }
  // A displayed quotation comes between the paragraphs and is a statement of its own.
  for (const reference of references)
    if (!taken.has(reference.use))
      yield record(s.quotations.get(reference.note.quotation ?? '')?.text ?? '', [reference]);
}

function* ofRecords(s: Story): Generator<StatementRecord> {
  const make = (
    kind: string,
    address: string,
    text: string,
    sources: readonly string[],
    quotations: readonly string[] = [],
  ): StatementRecord => ({
    kind,
    address,
    text: plainText(text, s.documents),
    sources: [...new Set(sources)].flatMap((id) => source(s, id)),
    ...quoted(s, quotations),
  });
  for (const one of frontPageStatements(s)) yield make('home', addresses.home, one.text, one.sources);
  for (const item of itemsOf(s))
    for (const { text, group, quotations } of statementsOf(item)) {
      const { certainty, attributedTo } = group;
      yield {
        ...make(item.definition.name, item.address, text, group.sources, quotations),
        ...(certainty !== undefined && { certainty }),
        ...(attributedTo !== undefined && { attributedTo }),
      };
    }
}

/** A group of fields that says what its sources are. */
interface Group {
  sources: readonly string[];
  certainty?: string;
  attributedTo?: string;
}

/** The recorded quotations by which a record as a whole is borne out. */
const quotationsOf = ({ data, fields }: Item): string[] =>
  fields
    .filter(({ path, meta }) => meta.refersTo === 'quotations' && !meta.related && /^\w+\.\*$/u.test(path))
    .flatMap(({ path }) => textsAt(data, path));

/** The statements of a record: what it says as a whole, and each group of its fields that has sources of its own. */
function* statementsOf(item: Item): Generator<{ text: string; group: Group; quotations: string[] }> {
  const { definition, data, fields } = item;
  for (const { path } of fields) {
    const [name = '', ...above] = path.split('.').reverse();
    if (name !== 'sources' && name !== 'standingSources') continue;
    const at = above.reverse().join('.');
    const own = fields.filter((field) => field.path.split('.').slice(0, -1).join('.') === at);
    for (const { value } of at === '' ? [{ value: data }] : select(data, at)) {
      const group = value as Record<string, unknown>;
      const sources = group[name] as readonly string[] | undefined;
      if (!sources || sources.length === 0) continue;
      const prose = own
        .filter(({ meta }) => meta.prose)
        .flatMap((field) => group[field.path.split('.').at(-1)!] ?? []);
      const text = at === '' ? definition.statement?.(data) : undefined;
      yield {
        text: text ?? prose.map(String).join(' '),
        group: { ...group, sources },
        quotations: at === '' ? quotationsOf(item) : [],
      };
    }
  }
}
export async function provenanceRecord() {
  const s = await story();
  const statements = [
    ...s.articles.flatMap((article) => [...ofText(s, article, 'article')]),
    ...[...s.pages.values()].flatMap((page) => [...ofText(s, page, 'page')]),
    ...ofRecords(s),
  ];
  return {
    description: words.documents.provenance.description,
    schema: words.documents.provenance.schema,
    site: s.site.title,
    checkedTo: s.site.knowledge,
    counted: s.today,
    grades: words.provenance.gradeMeaning,
    statements,
  };
}
