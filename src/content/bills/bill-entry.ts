/** A bill as its page shows it: where it stands, its stages, what it asks. */
import { words } from '../../i18n/words.ts';
import { sourceEntries, type SourceEntry } from '../documents/source-entry.ts';
import { linkedText, type Prose } from '../linked-text.ts';
import type { Bill, Story } from '../story.ts';
import { unknownList, type UnknownList } from '../unknowns.ts';

type Stage = Bill['stages'][number];
type Provision = Bill['provisions'][number];

export interface StageEntry extends Pick<Stage, 'id' | 'stage' | 'house' | 'date'> {
  detail: Prose;
  note: Prose | undefined;
  sources: SourceEntry[];
}

export interface ProvisionEntry extends Pick<Provision, 'id' | 'plain' | 'provision'> {
  requires: Prose;
  status: Prose;
  whatWasNotRead: Prose | undefined;
  sources: SourceEntry[];
}

export interface BillEntry {
  bill: Bill;
  standing: Prose | undefined;
  standingSources: SourceEntry[] | undefined;
  stages: StageEntry[];
  /** What it asks, by group, in the order in which the groups first appear. */
  provisions: Array<{ group: string; list: ProvisionEntry[] }>;
  notKnown: UnknownList;
}

const stageEntry = (s: Story, { id, stage, house, date, detail, note, sources }: Stage): StageEntry => ({
  ...{ id, stage, house, date },
  detail: linkedText(s, detail),
  note: linkedText(s, note),
  sources: sourceEntries(s, sources),
});

const provisionEntry = (s: Story, one: Provision): ProvisionEntry => ({
  ...{ id: one.id, plain: one.plain, provision: one.provision },
  requires: linkedText(s, one.requires),
  status: linkedText(s, one.status),
  whatWasNotRead: linkedText(s, one.whatWasNotRead),
  sources: sourceEntries(s, one.sources),
});

export function billEntry(s: Story, bill: Bill): BillEntry {
  const groups = Map.groupBy(bill.provisions, ({ group }) => group ?? words.bill.otherGroup);
  return {
    bill,
    standing: linkedText(s, bill.standing),
    standingSources: bill.standingSources && sourceEntries(s, bill.standingSources),
    stages: bill.stages.map((stage) => stageEntry(s, stage)),
    provisions: [...groups].map(([group, list]) => ({
      group,
      list: list.map((one) => provisionEntry(s, one)),
    })),
    notKnown: unknownList(s, bill.notKnown),
  };
}
