/** A bill as its page shows it: its state, its stages, what it provides. */
import { words } from '../../i18n/words.ts';
import { sourceEntries } from '../documents/source-entry.ts';
import { linkedText } from '../linked-text.ts';
import type { Bill, Story } from '../story.ts';
import { unknownList } from '../unknowns.ts';

type Stage = Bill['stages'][number];
type Provision = Bill['provisions'][number];

export type StageEntry = ReturnType<typeof stageEntry>;

export type ProvisionEntry = ReturnType<typeof provisionEntry>;

export type BillEntry = ReturnType<typeof billEntry>;

const stageEntry = (s: Story, { id, stage, house, date, detail, note, sources }: Stage) => ({
  ...{ id, stage, house, date },
  detail: linkedText(s, detail),
  note: linkedText(s, note),
  sources: sourceEntries(s, sources),
});

const provisionEntry = (s: Story, one: Provision) => ({
  ...{ id: one.id, plain: one.plain, provision: one.provision },
  requires: linkedText(s, one.requires),
  status: linkedText(s, one.status),
  whatWasNotRead: linkedText(s, one.whatWasNotRead),
  sources: sourceEntries(s, one.sources),
});

export function billEntry(s: Story, bill: Bill) {
  const groups = Map.groupBy(bill.provisions, ({ group }) => group ?? words.bill.otherGroup);
  return {
    bill,
    standing: linkedText(s, bill.standing),
    standingSources: bill.standingSources && sourceEntries(s, bill.standingSources),
    stages: bill.stages.map((stage) => stageEntry(s, stage)),
    /** What it provides, by group, in the order in which the groups first appear. */
provisions: [...groups].map(([group, list]) => ({
      group,
      list: list.map((one) => provisionEntry(s, one)),
    })),
    notKnown: unknownList(s, bill.notKnown),
  };
}
