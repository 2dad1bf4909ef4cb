/** Who asked, refused, promised and audited: one relation for each request, promise and audit on record. */
import { relationLines, relationNodes } from '../../lib/charts/relations.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { asHeading } from '../../lib/text/headings.ts';
import { words } from '../../i18n/words.ts';
import { stateOfPromise } from '../promises/things.ts';
import type { Story } from '../story.ts';

/** Letters in a line of a name on a phone. */
const LINE = 13;

/** Letters of a title that have room on a wide map. */
const TITLE = 42;

export type RelationLook = 'refused' | 'maybe' | 'done' | 'open' | 'audited';

export interface Relation {
  kind: 'asked' | 'audited' | 'promised';
  /** Who asked or audited. Of a promise: who made it. */
  who: string;
  whom?: string;
  date?: string | undefined;
  latest?: boolean | undefined;
  title: string;
  lang?: string | undefined;
  address: string;
  /** What became of it, in a word or two. */
  became?: string;
  look: RelationLook;
}

const KINDS = ['asked', 'audited', 'promised'] as const;

function relationsOf(s: Story): Relation[] {
  const text = words.people.relations;
  const name = (id: string | undefined) => (id === undefined ? undefined : s.people.get(id)?.name);
  const asked = s.requests.map((request): Relation => {
    const { state, mayBeSameAs = [] } = request;
    const refused = mayBeSameAs.length > 0 ? ('maybe' as const) : ('refused' as const);
    const answered = state === 'successful' || state === 'partially_successful';
    return {
      ...{ kind: 'asked', who: name(request.requesterId) ?? text.unnamed },
      whom: name(request.bodyId) ?? request.body,
      date: request.asked ?? request.answered,
      latest: request.asked === undefined && request.answeredLatest,
      ...{ title: request.subject, address: addresses.request(request.id) },
      became:
        refused === 'maybe' && state === 'rejected'
          ? words.requests.refusedMaybe
          : words.requests.states[state],
      look: state === 'rejected' ? refused : answered ? 'done' : 'open',
    };
  });
  const audits = [...s.documents.values()].flatMap((document): Relation[] => {
    const { audit } = document;
    const [by, of] = [name(audit?.by), name(audit?.of)];
    const { title, lang } = document;
    return audit && by && of
      ? [
          {
            kind: 'audited',
            who: by,
            whom: of,
            date: audit.date,
            title,
            lang,
            address: addresses.document(document.id),
            look: 'audited',
          },
        ]
      : [];
  });
  const promised = s.promises.map((promise): Relation => {
    const { state } = stateOfPromise(s, promise);
    return {
      ...{ kind: 'promised', who: name(promise.byId) ?? text.unnamed, date: promise.madeOn },
      ...{ title: asHeading(promise.promised), address: addresses.promise(promise.id) },
      became: words.promises.states[state],
      look: state === 'met' || state === 'partly' ? 'done' : 'open',
    };
  });
  return [...asked, ...audits, ...promised];
}

/** The words of a title that have room on the map, in one line. */
const cut = (title: string): string =>
  title.length <= TITLE ? title : `${title.slice(0, title.lastIndexOf(' ', TITLE - 2))} …`;

/** A name in lines that break between its words. */
function inLines(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' '))
    if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= letters) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  return lines;
}

/** To whom a relation leads on the map: who was asked or audited, or who promised. */
const leadsTo = ({ whom, who }: Relation): string => whom ?? who;

/** Relations in the order of their rows: by kind, who is named most often first, then by those to whom they lead. */
function inOrder(s: Story): Relation[] {
  const relations = relationsOf(s);
  const times = (of: (one: Relation) => string) => {
    const count = new Map<string, number>();
    for (const one of relations) count.set(of(one), (count.get(of(one)) ?? 0) + 1);
    return (one: Relation) => count.get(of(one)) ?? 0;
  };
  const [to, by] = [times(leadsTo), times(({ kind, who }) => `${kind} ${who}`)];
  const unnamed = ({ who }: Relation) => Number(who === words.people.relations.unnamed);
  const day = ({ date }: Relation) => (date ? knownDate(date).first : '9');
  return relations.toSorted(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      unnamed(a) - unnamed(b) ||
      (a.kind === 'promised' ? to(b) - to(a) : by(b) - by(a)) ||
      a.who.localeCompare(b.who) ||
      to(a) - to(b) ||
      leadsTo(a).localeCompare(leadsTo(b)) ||
      day(a).localeCompare(day(b)),
  );
}

/** The map of relations and its table, as the page of people shows them. */
export type Relations = NonNullable<ReturnType<typeof relationMap>>;

/** @returns nothing where fewer than three relations are on record: a sentence says as much */
export function relationMap(s: Story) {
  const relations = inOrder(s);
  if (relations.length < 3) return undefined;
  /** Its abbreviation, where it has one: on a phone a name has little room. */
  const short = (name: string) => {
    const person = [...s.people.values()].find((one) => one.name === name);
    return person?.names?.find((one) => /^\p{Lu}[\p{L}\p{N}]*\p{Lu}$/u.test(one)) ?? name;
  };
  const groups = KINDS.map((kind) => ({
    kind,
    relations: relations.filter((one) => one.kind === kind),
  })).filter((group) => group.relations.length > 0);
  // Each group has a row for its name, and but the first one of air over it.
  const rows = groups.flatMap((group, at) => [...(at > 0 ? [undefined] : []), undefined, ...group.relations]);
  const to = rows.map((row) => row && leadsTo(row));
  const nodes = relationNodes(to);
  const lines = relationLines(to, nodes);
  return {
    groups: groups.map(({ kind, relations: of }) => ({
      kind,
      relations: of.map((one, index) => ({
        ...one,
        short: short(one.who),
        label: cut(one.title),
        /** The first of those who follow one another. */
        first: of[index - 1]?.who !== one.who,
      })),
    })),
    rows: rows.length,
    lines: rows.flatMap((row, index) => (row ? [{ path: lines[index]!, look: row.look }] : [])),
    nodes: [...nodes].map(([name, place]) => ({ name, short: inLines(short(name), LINE), ...place })),
    looks: (['refused', 'maybe', 'done', 'open', 'audited'] as const).filter((look) =>
      relations.some((one) => one.look === look),
    ),
  };
}
