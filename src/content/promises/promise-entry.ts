/** Promises, and the things promised, as pages show them. */
import { addresses } from '../../lib/site/addresses.ts';
import { knownDate } from '../../lib/dates/dates.ts';
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
    type PromisedThing
} from './things.ts';
import { waitOf } from './waits.ts';

/** Places in per cent on an axis of years that all promises share. */
export type PromiseAxis = ReturnType<typeof promiseAxis>;

/** When one thing was promised, when it was due and how long it waited as far as evidence reaches. */
function promiseAxis(s: Story, promises: readonly Promised[]) {
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
    /** The end of a line that is open, where no date was set and nothing was done. */
openTo: open ? axis.at(knowledge) : undefined,
    wait: wait && { from: axis.at(wait.from), to: axis.at(wait.to) },
  };
}

export type PromiseEntry = ReturnType<typeof promiseEntry>;

function promiseEntry(s: Story, promise: Promised) {
  const { byId } = promise;
  return {
    promise,
    state: stateOfPromise(s, promise),
    /** The page of who promised it. */
byAddress: byId && s.people.has(byId) ? addresses.person(byId) : undefined,
    axis: promiseAxis(s, [promise]),
    wait: waitOf(s, promise),
    note: linkedText(s, promise.note),
    quotations: quotationEntries(s, promise.quotations),
    sources: sourceEntries(s, promise.sources),
  };
}

/** Something promised, in brief. */
export type ThingCard = ReturnType<typeof thingCard>;

/** Something promised, with each promise in full. */
export type ThingEntry = ReturnType<typeof thingEntry>;

const thingCard = (s: Story, thing: PromisedThing) => ({
  id: thing.id,
  name: nameOf(thing),
  state: stateOfThing(s, thing),
  /** When its date was moved. Empty where there is one promise. */
course: course(thing),
  axis: promiseAxis(s, thing.promises),
  /** The wait after the last date that was set. */
wait: waitOf(s, lastDate(thing)),
  promises: thing.promises,
});

export const thingEntry = (s: Story, thing: PromisedThing) => ({
  ...thingCard(s, thing),
  entries: thing.promises.map((promise) => promiseEntry(s, promise)),
});

/** Things promised in brief. */
export type PromiseCards = ReturnType<typeof promiseCards>;

/** Each thing that one of these promises is about, with all its promises. */
export function promiseCards(s: Story, promises: readonly Promised[]) {
  const things = thingsIn(s, promises);
  const cards = things.map((thing) => thingCard(s, thing));
  return { things, cards, /** The day to which waits are counted, where there are any. */
countedTo: cards.some(({ wait }) => wait) ? s.site.knowledge : undefined };
}

/** Everything that was promised, by scope. */
export type Promises = ReturnType<typeof allPromises>;

export function allPromises(s: Story) {
  const { promises } = s;
  const ids = new Set(promises.map(({ id }) => id));
  const open = [...s.unknowns.values()].filter((unknown) => unknown.promises?.some((id) => ids.has(id)));
  return {
    things: thingsIn(s, promises),
    /** How many promises were made. */
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
