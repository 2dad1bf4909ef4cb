/** People, terms and bills for machines. Every field is named, so that none that is added for editors is published. */
import { absoluteUrl } from '../../i18n/format.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { plainText } from '../sources.ts';
import type { Story } from '../story.ts';
import { sourcesOf } from './timeline-export.ts';

const head = ({ site }: Story, address: string) => ({
  title: site.title,
  url: absoluteUrl(site, address),
  licence: site.licence,
  checkedTo: site.knowledge,
});

export const peopleData = (s: Story) => ({
  ...head(s, addresses.people),
  people: [...s.people.values()].map(
    ({ id, name, names, alsoCalled, kind, role, relevance, note, sources }) => ({
      id,
      url: absoluteUrl(s.site, addresses.person(id)),
      name,
      otherNames: [...(names ?? []), ...(alsoCalled ?? [])],
      kind,
      role: plainText(role, s.documents),
      relevance: plainText(relevance, s.documents),
      ...(note && { note: plainText(note, s.documents) }),
      sources: sourcesOf(s, sources),
    }),
  ),
});

export const termsData = (s: Story) => ({
  ...head(s, addresses.glossary),
  terms: [...s.terms.values()].map(({ id, term, abbreviation, alsoCalled, definition, sources }) => ({
    id,
    url: absoluteUrl(s.site, addresses.term(id)),
    term,
    ...(abbreviation && { abbreviation }),
    otherNames: alsoCalled ?? [],
    definition: plainText(definition, s.documents),
    sources: sourcesOf(s, sources),
  })),
});

export const billsData = (s: Story) => ({
  ...head(s, addresses.bill),
  bills: s.bills.map(({ id, title, titleBefore, enacted, standing, stages, provisions }) => ({
    id,
    title,
    ...(titleBefore && { titleBefore }),
    ...(enacted && { enacted }),
    ...(standing && { standing: plainText(standing, s.documents) }),
    stages: stages.map((one) => ({
      id: one.id,
      bill: id,
      url: absoluteUrl(s.site, addresses.stage(one.id)),
      stage: one.stage,
      house: one.house,
      date: one.date,
      detail: plainText(one.detail, s.documents),
      ...(one.note && { note: plainText(one.note, s.documents) }),
      sources: sourcesOf(s, one.sources),
    })),
    provisions: provisions.map((one) => ({
      id: one.id,
      bill: id,
      url: absoluteUrl(s.site, addresses.provision(one.id)),
      provision: one.provision,
      ...(one.plain && { plain: one.plain }),
      requires: plainText(one.requires, s.documents),
      status: plainText(one.status, s.documents),
      ...(one.whatWasNotRead && { whatWasNotRead: plainText(one.whatWasNotRead, s.documents) }),
      sources: sourcesOf(s, one.sources),
    })),
  })),
});
