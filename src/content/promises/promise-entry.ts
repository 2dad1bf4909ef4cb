/** Promises, and the things promised, as pages show them. */
import { addresses } from '../../lib/site/addresses.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { timeAxis, type TimeAxis } from '../../lib/timeline/time-axis.ts';
import { quotationEntries, type QuotationEntry } from '../documents/quotation-entry.ts';
import { sourceEntries, type SourceEntry } from '../documents/source-entry.ts';
import { linkedText, type Prose } from '../linked-text.ts';
import { articlesOn } from '../articles/related.ts';
import type { Article, Promised, Story } from '../story.ts';
import { unknownList, type UnknownList } from '../unknowns.ts';
import {
  course,
  lastDate,
  nameOf,
  stateOfPromise,
  stateOfThing,
  thingsIn,
  type PromisedThing,
  type StateInWords,
} from './things.ts';
import { waitOf, type WaitInWords } from './waits.ts';

/** Places in per cent on an axis of years that all promises share. */
export interface PromiseAxis {
  years: TimeAxis['years'];
  made: number[];
  due: number[];
  /** The end of a line that is open, where no date was set and nothing was done. */
  openTo: number | undefined;
  wait: { from: number; to: number } | undefined;
}

/** When one thing was promised, when it was due and how long it waited as far as evidence reaches. */
function promiseAxis(s: Story, promises: readonly Promised[]): PromiseAxis {
  const { knowledge } = s.site;
  const lastDue = s.promises.flatMap(({ due }) => (due ? [knownDate(due).last] : []));
  const last = [knowledge, ...lastDue].sort().at(-1)!;
  const axis = timeAxis(
    s.promises.map(({ madeOn }) => madeOn),
    last,
  );
  const due = promises.flatMap((one) =>
    one.due && !one.dueInWords ? [axis.at(knownDate(one.due).last)] : [],
  );
  // One wait has one number: it is counted from the last date that was set.
  const wait = promises.flatMap((promise) => waitOf(s, promise) ?? []).at(-1);
  const open = due.length === 0 && promises.every(({ kept }) => kept !== 'yes');
  return {
    years: axis.years,
    made: promises.map(({ madeOn }) => axis.at(knownDate(madeOn).first)),
    due,
    openTo: open ? axis.at(knowledge) : undefined,
    wait: wait && { from: axis.at(wait.from), to: axis.at(wait.to) },
  };
}

export interface PromiseEntry {
  promise: Promised;
  state: StateInWords;
  /** The page of who promised it. */
  byAddress?: string | undefined;
  axis: PromiseAxis;
  wait?: WaitInWords | undefined;
  note: Prose;
  quotations: QuotationEntry[];
  sources: SourceEntry[];
}

function promiseEntry(s: Story, promise: Promised): PromiseEntry {
  const { byId } = promise;
  return {
    promise,
    state: stateOfPromise(s, promise),
    byAddress: byId && s.people.has(byId) ? addresses.person(byId) : undefined,
    axis: promiseAxis(s, [promise]),
    wait: waitOf(s, promise),
    note: linkedText(s, promise.note),
    quotations: quotationEntries(s, promise.quotations),
    sources: sourceEntries(s, promise.sources),
  };
}

/** Something promised, in brief. */
export interface ThingCard {
  id: string;
  name: string;
  state: StateInWords;
  /** When its date was moved. Empty where there is one promise. */
  course: string;
  axis: PromiseAxis;
  /** The wait after the last date that was set. */
  wait?: WaitInWords | undefined;
  promises: readonly Promised[];
}

/** Something promised, with each promise in full. */
export interface ThingEntry extends ThingCard {
  entries: PromiseEntry[];
}

const thingCard = (s: Story, thing: PromisedThing): ThingCard => ({
  id: thing.id,
  name: nameOf(thing),
  state: stateOfThing(s, thing),
  course: course(thing),
  axis: promiseAxis(s, thing.promises),
  wait: waitOf(s, lastDate(thing)),
  promises: thing.promises,
});

export const thingEntry = (s: Story, thing: PromisedThing): ThingEntry => ({
  ...thingCard(s, thing),
  entries: thing.promises.map((promise) => promiseEntry(s, promise)),
});

/** Things promised in brief. */
export interface PromiseCards {
  things: PromisedThing[];
  cards: ThingCard[];
  /** The day to which waits are counted, where there are any. */
  countedTo?: string | undefined;
}

/** Each thing that one of these promises is about, with all its promises. */
export function promiseCards(s: Story, promises: readonly Promised[]): PromiseCards {
  const things = thingsIn(s, promises);
  const cards = things.map((thing) => thingCard(s, thing));
  return { things, cards, countedTo: cards.some(({ wait }) => wait) ? s.site.knowledge : undefined };
}

/** Everything that was promised, by scope. */
export interface Promises {
  things: PromisedThing[];
  /** How many promises were made. */
  count: number;
  countedTo: string;
  groups: Array<{
    id: string;
    label: string;
    description?: string | undefined;
    things: PromisedThing[];
    entries: ThingEntry[];
  }>;
  notKnown: UnknownList;
  related: Article[];
}

export function allPromises(s: Story): Promises {
  const { promises } = s;
  const ids = new Set(promises.map(({ id }) => id));
  const open = [...s.unknowns.values()].filter((unknown) => unknown.promises?.some((id) => ids.has(id)));
  return {
    things: thingsIn(s, promises),
    count: promises.length,
    countedTo: s.site.knowledge,
    groups: Object.entries(s.site.scopes?.promises ?? {})
      .map(([id, scope]) => ({
        ...{ id, ...scope },
        things: thingsIn(
          s,
          promises.filter((promise) => promise.scope === id),
        ),
      }))
      .filter(({ things }) => things.length > 0)
      .map((group) => ({ ...group, entries: group.things.map((thing) => thingEntry(s, thing)) })),
    notKnown: unknownList(
      s,
      open.map(({ id }) => id),
    ),
    related: articlesOn(
      s,
      promises.flatMap(({ sources }) => sources),
    ),
  };
}
