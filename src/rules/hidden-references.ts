/**
 * What is published says nothing of what is not: references to records that are hidden are taken out,
 * so that neither an id nor a title of one reaches a page, a feed or a file.
 */

/** The collections that records name by id; `quotations` are those of the documents. */
export type Named =
  | 'articles'
  | 'documents'
  | 'quotations'
  | 'events'
  | 'requests'
  | 'promises'
  | 'people'
  | 'figures'
  | 'unknowns';

/** The ids of all hidden records. */
export type Hidden = Readonly<Record<Named, ReadonlySet<string>>>;

/** Fields that name records, wherever they stand in a record. */
const FIELDS: Readonly<Record<string, Named>> = {
  sources: 'documents',
  standingSources: 'documents',
  reportedBy: 'documents',
  via: 'documents',
  document: 'documents',
  leadDocument: 'documents',
  quotation: 'quotations',
  quotations: 'quotations',
  grounds: 'quotations',
  relatedQuotations: 'quotations',
  related: 'articles',
  about: 'articles',
  leadArticle: 'articles',
  figure: 'figures',
  leadFigure: 'figures',
  from: 'events',
  to: 'events',
  people: 'people',
  person: 'people',
  by: 'people',
  of: 'people',
  byId: 'people',
  bodyId: 'people',
  requesterId: 'people',
  speakerId: 'people',
  request: 'requests',
  requests: 'requests',
  mayBeSameAs: 'requests',
  leadRefusals: 'requests',
  promises: 'promises',
  notKnown: 'unknowns',
};

/** Fields that name a record only inside the items of a list; elsewhere they hold words. */
const IN_LISTS = new Set(['from', 'to', 'by', 'of']);
/** Fields without which the item of a list that holds them means nothing: it goes with them. */
const ESSENTIAL = new Set([...IN_LISTS, 'figure', 'request', 'quotation', 'person', 'via']);

/** Takes the place of an item that is to go. */
const GONE = Symbol('gone');

const withoutMarks = (text: string, documents: ReadonlySet<string>): string =>
  text.replace(/\s*\[\[([a-z0-9-]+)\]\]/gu, (mark, id: string) => (documents.has(id) ? '' : mark));

/**
 * A record without its references to hidden records, `[[id]]` in its texts included.
 *
 * @param record left as it is
 * @param hidden ids by collection
 */
export function withoutHidden<T>(record: T, hidden: Hidden): T {
  const visit = (value: unknown, inList: boolean): unknown => {
    if (typeof value === 'string') return withoutMarks(value, hidden.documents);
    if (Array.isArray(value)) return value.map((item) => visit(item, true)).filter((item) => item !== GONE);
    if (typeof value !== 'object' || value === null) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      const ids = FIELDS[key] && (inList || !IN_LISTS.has(key)) ? hidden[FIELDS[key]] : undefined;
      if (ids && typeof inner === 'string' && ids.has(inner)) {
        if (inList && ESSENTIAL.has(key)) return GONE;
        continue;
      }
      const many = ids && Array.isArray(inner) && !IN_LISTS.has(key);
      const visited = visit(many ? inner.filter((id) => !ids.has(id as string)) : inner, inList);
      if (visited === GONE) return GONE;
      kept[key] = visited;
    }
    return kept;
  };
  return visit(record, false) as T;
}

/** A table without the ids of hidden documents in the column that names the sources of each row. */
export function rowsWithoutHidden(
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
  documents: ReadonlySet<string>,
): Array<Record<string, string>> {
  const shown = (cell: string) =>
    cell
      .split(/(?<=[;,\s])|(?=[;,\s])/u)
      .filter((part) => !documents.has(part))
      .join('')
      .replace(/^[;,\s]+|[;,\s]+$/gu, '');
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        /^source(?:s|_id)?$/u.test(column) ? shown(cell) : cell,
      ]),
    ),
  );
}

/** Whether a correction of a page is about one of some addresses, or a place on one. */
export const isAboutAny = (page: string | undefined, addresses: readonly string[]): boolean =>
  addresses.some((one) => page === one || page?.startsWith(one.endsWith('/') ? one : `${one}/`));
