/** Things promised, with the state of each in words. */
import { stateOf, thingsOf, type State, type Thing } from '../../lib/promises/things.ts';
import { words } from '../../i18n/words.ts';
import { dateInWords } from '../../i18n/format.ts';
import type { Promised, Story } from '../story.ts';

export type PromisedThing = Thing<Promised>;

export interface StateInWords {
  state: State;
  label: string;
}

/** A state with what belongs to it: the day on which it was met, who says that it was not, how far we looked. */
function label(s: Story, state: State, promise: Promised, moved = false): string {
  const text = words.promises;
  const { account, metOn, metAccordingTo } = promise;
  if (state === 'met' && metOn) return text.metOn(dateInWords(metOn), metAccordingTo);
  if (state === 'missed' && account) return (moved ? text.missedFirst : text.missedBy)(account.by);
  if (state === 'notFound') return text.notFoundTo(dateInWords(s.site.knowledge));
  if (state === 'noDate') return text.noDateTo(dateInWords(s.site.knowledge));
  return text.states[state];
}

export const stateOfPromise = (s: Story, promise: Promised): StateInWords => ({
  state: stateOf(promise),
  label: label(s, stateOf(promise), promise),
});

/** The state of a thing promised, in words: that of the promise that decides it. */
export function stateOfThing(s: Story, thing: PromisedThing): StateInWords {
  const { state, promises } = thing;
  const decides = promises.find((promise) => stateOf(promise) === state)!;
  return { state, label: label(s, state, decides, lastDate(thing).due !== decides.due) };
}

/** What a thing is called: by its own name, or by the words of its one promise. */
export const nameOf = ({ promises: [first] }: PromisedThing): string => first!.thing ?? first!.promised;

/** The things that some of the story's promises are about. */
export const thingsIn = (s: Story, promises: readonly Promised[]): PromisedThing[] =>
  thingsOf(s.promises).filter((thing) => thing.promises.some((promise) => promises.includes(promise)));

/** The dates set for a thing, in the order of its promises; a date that is only said again is left out. */
export function datesSet({ promises }: PromisedThing): Promised[] {
  const set: Promised[] = [];
  for (const promise of promises)
    if (promise.due !== undefined && promise.due !== set.at(-1)?.due) set.push(promise);
  return set;
}

/** The promise from whose date a thing's wait is counted: the last that set one. */
export const lastDate = (thing: PromisedThing): Promised => datesSet(thing).at(-1) ?? thing.promises.at(-1)!;

/** “Due June 2021; moved on 30 June 2021 to 22 July 2021.” Empty where there is one promise. */
export function course(thing: PromisedThing): string {
  if (thing.promises.length < 2) return '';
  const text = words.promises;
  const due = (promise: Promised) => promise.dueInWords ?? dateInWords(promise.due!);
  const [first, ...moved] = datesSet(thing);
  return [
    text.promisedTimes(thing.promises.length),
    first ? text.firstDue(due(first)) : '',
    ...moved.map((promise) => text.moved(dateInWords(promise.madeOn), due(promise))),
  ]
    .filter(Boolean)
    .join(' ');
}
