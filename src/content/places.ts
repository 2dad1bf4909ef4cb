/** Every place of the site that rests on documents, with what it rests on, what it quotes and whom it names. */
import { frontPageStatements } from './home/front-page.ts';
import { addresses } from '../lib/site/addresses.ts';
import { readReferences } from '../lib/citations/references.ts';
import { words } from '../i18n/words.ts';
import { idsIn, itemsOf, proseIn, type Item } from './items.ts';
import { documentsOf, mentions, none, type ReferringPlace } from './place.ts';
import type { Article, StandingPage, Story } from './story.ts';

function textPlace(s: Story, text: Article | StandingPage, kind: 'article' | 'page'): ReferringPlace {
  const address = kind === 'article' ? addresses.article(text.id) : addresses.page(text.id);
  const of = (names: string[]) =>
    text.text.uses
      .filter((use) => names.includes(use.component))
      .flatMap((use) => (use.attributes['of']?.value ?? '').split(/\s+/u).filter(Boolean));
  const quotations = of(['Quote', 'BlockQuote']);
  const citing = readReferences(text.text.uses, text.notes).flatMap(({ note, anchor, label }) => {
    const ids = note.quotation
      ? [note.quotation, ...documentsOf(s, note.quotation)]
      : note.document
        ? [note.document]
        : [];
    return ids.map((id) => ({ id, label, address: `${address}#${anchor}` }));
  });
  return {
    link: { kind, title: text.title, address, date: text.date },
    documents: [...of(['Cite', 'DocumentPanel']), ...quotations.flatMap((id) => documentsOf(s, id))],
    quotations,
    people: [...of(['Person']), ...quotations.flatMap((id) => s.quotations.get(id)?.speakerId ?? [])],
    terms: of(['Term']),
    words: text.text.statements.map((statement) => statement.text).join('\n'),
    citing,
  };
}

function itemPlace(s: Story, item: Item): ReferringPlace {
  const { definition, title, lang, address, date, data } = item;
  const quotations = idsIn(item, 'quotations');
  return {
    ...none,
    link: { kind: definition.name, title, lang, address, date },
    documents: [
      ...idsIn(item, 'documents'),
      ...mentions(data),
      // A document that was withheld rests on the words by which it was refused.
      ...(definition.name === 'document' ? quotations.flatMap((id) => documentsOf(s, id)) : []),
    ],
    quotations,
    people: idsIn(item, 'people'),
    terms: idsIn(item, 'terms'),
    words: (definition.names?.(data) ?? proseIn(item)).filter((text) => text !== undefined).join('\n'),
  };
}

/** Every place of the site, texts first. */
export function* places(s: Story): Generator<ReferringPlace> {
  for (const article of s.articles) yield textPlace(s, article, 'article');
  yield {
    ...none,
    link: { kind: 'page', title: words.site.home, address: addresses.home },
    documents: frontPageStatements(s).flatMap(({ sources }) => sources),
    words: frontPageStatements(s)
      .map(({ text }) => text)
      .join('\n'),
  };
  for (const page of s.pages.values()) yield textPlace(s, page, 'page');
  // Days are counted for a letter of request and for each request; a story may have neither.
  const counted = s.pages.has('ask') ? addresses.ask : s.requests.length > 0 ? addresses.requests : undefined;
  for (const calendar of s.calendars.values())
    if (counted)
      yield {
        ...none,
        link: { kind: 'page', title: calendar.title, address: counted },
        documents: calendar.sources,
      };
  for (const item of itemsOf(s)) yield itemPlace(s, item);
}
