/** A bill as its page shows it: its state, its stages, what it provides. */
import { inForce } from '../../collections/bill.ts';
import { words } from '../../i18n/words.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { drawLanes } from '../../lib/timeline/lanes.ts';
import { sourceEntries } from '../documents/source-entry.ts';
import { linkedText } from '../linked-text.ts';
import type { Bill, Story } from '../story.ts';
import { unknownList } from '../unknowns.ts';

type Stage = Bill['stages'][number];
type Provision = Bill['provisions'][number];

export type StageEntry = ReturnType<typeof stageEntry>;

export type ProvisionEntry = BillEntry['provisions'][number]['list'][number];

export type BillEntry = ReturnType<typeof billEntry>;

const stageEntry = (s: Story, { id, stage, house, date, detail, note, sources }: Stage) => ({
  ...{ id, stage, house, date },
  detail: linkedText(s, detail),
  note: linkedText(s, note),
  sources: sourceEntries(s, sources),
});

const provisionEntry = (s: Story, one: Provision) => ({
  ...{ id: one.id, plain: one.plain, provision: one.provision, state: one.inForce },
  requires: linkedText(s, one.requires),
  status: linkedText(s, one.status),
  whatWasNotRead: linkedText(s, one.whatWasNotRead),
  sources: sourceEntries(s, one.sources),
});

/** What several provisions in one state have as their status, word for word: it is said once, where they are listed. */
const sharedStatus = (list: readonly Provision[]): string | undefined =>
  list.find((one, index) => list.slice(index + 1).some(({ status }) => status === one.status))?.status;

/** The provisions by what of them is in force, each state that there is with its provisions. */
const statesOf = ({ id, provisions }: Bill) =>
  inForce.options
    .map((state) => ({ state, list: provisions.filter((one) => one.inForce === state) }))
    .filter(({ list }) => list.length > 0)
    .map(({ state, list }) => ({
      state,
      anchor: `${id}-${state}`,
      status: sharedStatus(list),
      list: list.map((one) => ({ id: one.id, title: one.plain ?? one.provision })),
    }));

/** The passage as it is drawn, to the newest evidence or the last stage. */
const passageOf = (s: Story, { stages, enacted, newestEvidence }: Bill) =>
  drawLanes(
    stages,
    newestEvidence
      ? knownDate(newestEvidence).last
      : (stages
          .map(({ date }) => knownDate(date).last)
          .sort()
          .at(-1) ?? s.today),
    enacted,
  );

export function billEntry(s: Story, bill: Bill) {
  const states = statesOf(bill);
  const groups = Map.groupBy(bill.provisions, ({ group }) => group ?? words.bill.otherGroup);
  return {
    bill,
    standing: linkedText(s, bill.standing),
    standingSources: bill.standingSources && sourceEntries(s, bill.standingSources),
    passage: passageOf(s, bill),
    stages: bill.stages.map((stage) => stageEntry(s, stage)),
    states: states.map(({ status, ...state }) => ({ ...state, shared: linkedText(s, status) })),
    /** What it provides, by group, in the order in which the groups first appear. */
    provisions: [...groups].map(([group, list]) => ({
      group,
      list: list.map((one) => ({
        ...provisionEntry(s, one),
        /** The place that says it of several. */
        statusAt: states.find(({ state, status }) => state === one.inForce && status === one.status)?.anchor,
      })),
    })),
    notKnown: unknownList(s, bill.notKnown),
  };
}
