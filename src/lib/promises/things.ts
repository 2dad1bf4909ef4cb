/** Things promised: one thing may be promised several times, and its date may be moved. */
import type { Due } from './overdue.ts';

/** The part of a promise that decides the state of the thing promised. */
export interface PromiseOfThing extends Due {
  id: string;
  madeOn: string;
  /** The first promise of the same thing, where this one repeats it or moves its date. */
  again?: string | undefined;
}

/** Met (in part); not met by its date, on somebody's account; no sign found of it; no date set. */
export type State = 'met' | 'partly' | 'missed' | 'notFound' | 'noDate';

/** In this order: what a thing is, if any of its promises is it. */
const STATES: readonly State[] = ['met', 'partly', 'missed', 'notFound', 'noDate'];

/** The state of a promise. An expectation without a date can be met and cannot be missed. */
export function stateOf({ kept, due, dueInWords }: Due): State {
  if (kept === 'yes') return 'met';
  if (kept === 'partly') return 'partly';
  if (due === undefined && dueInWords === undefined) return 'noDate';
  return kept === 'no' ? 'missed' : 'notFound';
}

export interface Thing<P> {
  id: string;
  state: State;
  /** Its promises, in the order in which they were made. */
  promises: P[];
}

/** The things that promises are about, in the order of the first promise of each. */
export function thingsOf<P extends PromiseOfThing>(promises: readonly P[]): Array<Thing<P>> {
  const groups = new Map<string, P[]>();
  for (const promise of promises) {
    const id = promise.again ?? promise.id;
    groups.set(id, [...(groups.get(id) ?? []), promise]);
  }
  return [...groups].map(([id, group]) => {
    const states = new Set(group.map(stateOf));
    return { id, state: STATES.find((state) => states.has(state))!, promises: group };
  });
}

/** How many things are in each state. States without any are left out. */
export const tallyOf = (things: ReadonlyArray<Thing<unknown>>): Array<{ state: State; many: number }> =>
  STATES.map((state) => ({ state, many: things.filter((one) => one.state === state).length })).filter(
    ({ many }) => many > 0,
  );
