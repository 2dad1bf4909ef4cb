/** The whole story on one line of time: each row at its own dates, with its record's address. */
import { addresses } from '../../lib/site/addresses.ts';
import { knownDate } from '../../lib/dates/dates.ts';
import { timeAxis } from '../../lib/timeline/time-axis.ts';
import { stateOfPromise } from '../promises/things.ts';
import type { Story } from '../story.ts';
import { words } from '../../i18n/words.ts';

type Row = NonNullable<Story['site']['picture']>['groups'][number]['rows'][number];

/** A row before it has its place. */
interface Dated {
  kind: 'event' | 'promise' | 'request' | 'withheld' | 'bill';
  label: string;
  address: string;
  /** EDTF: one date, or the first and the last. */
  dates: string[];
  /** The one date is the latest that is possible. */
  latest?: boolean | undefined;
  /** What became of it, in a word. */
  state?: string;
  /** Whether it came to a good end: a promise met, a request answered, a bill enacted. */
  met?: boolean;
}

function dated(s: Story, row: Row): Dated[] {
  const { label } = row;
  if ('event' in row) {
    const event = s.events.find(({ id }) => id === row.event);
    return event ? [{ kind: 'event', label, address: addresses.event(event.id), dates: [event.date] }] : [];
  }
  if ('promise' in row) {
    const promise = s.promises.find(({ id }) => id === row.promise);
    if (!promise) return [];
    const { state, label: became } = stateOfPromise(s, promise);
    const open = state === 'notFound' || state === 'noDate';
    const end = promise.metOn ?? promise.due;
    return [
      {
        ...{
          kind: 'promise',
          label,
          state: open ? words.promises.states[state] : became,
          met: state === 'met',
        },
        address: addresses.promise(promise.id),
        dates: [promise.madeOn, ...(end === undefined || promise.dueInWords ? [] : [end])],
      },
    ];
  }
  if ('request' in row) {
    const request = s.requests.find(({ id }) => id === row.request);
    const dates = [request?.asked, request?.answered].filter((date) => date !== undefined);
    return request && dates.length > 0
      ? [
          {
            ...{ kind: 'request', label, dates },
            address: addresses.request(request.id),
            latest: request.answeredLatest && request.asked === undefined,
            state: words.requests.states[request.state],
            met: request.state === 'successful',
          },
        ]
      : [];
  }
  if ('withheld' in row) {
    const document = s.documents.get(row.withheld);
    return document?.withheld
      ? [
          {
            ...{ kind: 'withheld', label, address: addresses.document(document.id) },
            dates: [document.withheld.since, document.withheld.checkedTo],
          },
        ]
      : [];
  }
  const bill = s.bills.find(({ id }) => id === row.bill);
  const [first] = (bill?.stages ?? []).map(({ date }) => date).sort();
  return bill && first
    ? [
        {
          ...{ kind: 'bill', label, address: addresses.bill, met: bill.enacted !== undefined },
          dates: [first, bill.enacted ?? bill.newestEvidence ?? first],
          ...(bill.enacted && { state: words.bill.enacted }),
        },
      ]
    : [];
}

/** A row with its place on the axis, in per cent. */
export interface PictureRow extends Omit<Dated, 'dates'> {
  from: number;
  to: number;
  first: string;
  last: string;
  /** The words are before the mark, where they have more room. */
  before: boolean;
  /** No day or month is known: the mark covers the whole time in which it may have been. */
  vague: boolean;
}

/** Past this place the words of a row are before its mark. */
const MIDDLE = 60;

export type StoryPicture = NonNullable<ReturnType<typeof storyPicture>>;

export function storyPicture(s: Story) {
  const { picture, knowledge } = s.site;
  if (!picture) return undefined;
  const groups = picture.groups.map(({ label, rows }) => ({
    label,
    rows: rows.flatMap((row) => dated(s, row)),
  }));
  const dates = groups.flatMap(({ rows }) => rows.flatMap((row) => row.dates));
  const axis = timeAxis(dates, [knowledge, ...dates.map((date) => knownDate(date).last)].sort().at(-1)!);
  const placed = ({ dates: [first = knowledge, last = first], ...row }: Dated): PictureRow => ({
    ...row,
    ...{ first, last },
    from: axis.at(knownDate(first).first),
    to: axis.at(knownDate(last).last),
    before: axis.at(knownDate(last).last) > MIDDLE && row.kind !== 'withheld',
    vague: [first, last].some((date) => knownDate(date).precision === 'year'),
  });
  return {
    title: picture.title,
    years: axis.years,
    groups: groups.map(({ label, rows }) => ({ label, rows: rows.map(placed) })),
  };
}
