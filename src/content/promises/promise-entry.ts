/** Promises, and the things promised, as pages show them. */
import { addresses } from '../../lib/site/addresses.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { stateOf } from '../../lib/promises/things.ts';
import { timeAxis } from '../../lib/timeline/time-axis.ts';
import { quotationEntries } from '../documents/quotation-entry.ts';
import { sourceEntries } from '../documents/source-entry.ts';
import { linkedText } from '../linked-text.ts';
import { articlesOn } from '../articles/related.ts';
import type { Promised, Story } from '../story.ts';
import { unknownList } from '../unknowns.ts';
import {
  course,
  lastDate,
  nameOf,
  stateOfPromise,
  stateOfThing,
  thingsIn,
  type PromisedThing,
} from './things.ts';
import { waitOf } from './waits.ts';

/** Places in per cent on an axis of years that all promises share. */
export type PromiseAxis = ReturnType<typeof promiseAxis>;

/** Where a date is on the axis: at its day, or somewhere between two. */
export interface Place {
  from: number;
  to: number;
  /** The day is known. */
  day: boolean;
}

/** When one thing was promised, when it was due, when it came or how long it waited, as far as evidence reaches. */
function promiseAxis(s: Story, { promises }: PromisedThing) {
  const { knowledge } = s.site;
  const lastDue = s.promises.flatMap(({ due }) => (due ? [knownDate(due).last] : []));
  const axis = timeAxis(
    s.promises.map(({ madeOn }) => madeOn),
    [knowledge, ...lastDue].sort().at(-1)!,
  );
  const place = (date: string): Place => {
    const { first, last, precision } = knownDate(date);
    return { from: axis.at(first), to: axis.at(last), day: precision === 'day' };
  };
  const places = (dates: ReadonlyArray<string | undefined>) =>
    dates.filter((date) => date !== undefined).map(place);
  const made = places(promises.map(({ madeOn }) => madeOn));
  const due = places(promises.map((promise) => promise.due));
  // One wait has one number: it is counted from the last date that was set.
  const wait = promises.flatMap((promise) => waitOf(s, promise) ?? []).at(-1);
  const states = promises.map(stateOf);
  const looked =
    states.some((state) => state === 'notFound' || state === 'noDate') && !states.includes('met');
  const end = wait ? axis.at(wait.to) : Math.max(...[...made, ...due].map(({ to }) => to));
  return {
    years: axis.years,
    made,
    due,
    /** The last day that a vague date may mean is no day to count from. */
    counted: promises.some((promise) => promise.due !== undefined && promise.dueInWords === undefined),
    met: places(promises.map(({ metOn }) => metOn)),
    wait: wait && { from: axis.at(wait.from), to: axis.at(wait.to) },
    /** Nothing was found of it up to our last look. */
    nothing: looked ? { from: end, to: axis.at(knowledge) } : undefined,
  };
}

export type PromiseEntry = ReturnType<typeof promiseEntry>;

function promiseEntry(s: Story, promise: Promised) {
  const { byId } = promise;
  return {
    promise,
    state: stateOfPromise(s, promise),
    byAddress: byId && s.people.has(byId) ? addresses.person(byId) : undefined,
    wait: waitOf(s, promise),
    note: linkedText(s, promise.note),
    quotations: quotationEntries(s, promise.quotations),
    sources: sourceEntries(s, promise.sources),
  };
}

export type ThingCard = ReturnType<typeof thingCard>;

/** Something promised, with each promise in full. */
export type ThingEntry = ReturnType<typeof thingEntry>;

const thingCard = (s: Story, thing: PromisedThing) => ({
  id: thing.id,
  name: nameOf(thing),
  state: stateOfThing(s, thing),
  /** When its date was moved. Empty where there is one promise. */
  course: course(thing),
  axis: promiseAxis(s, thing),
  /** The wait after the last date that was set. */
  wait: waitOf(s, lastDate(thing)),
  promises: thing.promises,
});

export const thingEntry = (s: Story, thing: PromisedThing) => ({
  ...thingCard(s, thing),
  entries: thing.promises.map((promise) => promiseEntry(s, promise)),
});

export type PromiseCards = ReturnType<typeof promiseCards>;

/** Each thing that one of these promises is about, with all its promises. */
export function promiseCards(s: Story, promises: readonly Promised[]) {
  const things = thingsIn(s, promises);
  const cards = things.map((thing) => thingCard(s, thing));
  return {
    things,
    cards /** The day to which waits are counted, where there are any. */,
    countedTo: cards.some(({ wait }) => wait) ? s.site.knowledge : undefined,
  };
}

export type Promises = ReturnType<typeof allPromises>;

export function allPromises(s: Story) {
  const { promises } = s;
  const ids = new Set(promises.map(({ id }) => id));
  const open = [...s.unknowns.values()].filter((unknown) => unknown.promises?.some((id) => ids.has(id)));
  return {
    ...promiseCards(s, promises),
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
