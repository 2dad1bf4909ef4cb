/**
 * Twenty questions of fact, the way to each answer by ear, and the answer, which comes from the records. What is typed
 * are words of the question, and names of the menu.
 */
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { asHeading } from '../../src/lib/text/headings.ts';
import { readTable } from '../../src/lib/tables/tables.ts';
import { expect } from './late-scripts.ts';
import { records, site, words, written } from './records.ts';
import {
  enter,
  find,
  follow,
  headingBefore,
  nextField,
  nextHeading,
  spoken,
  submit,
  toHeading,
  toLink,
  type,
  type Move,
} from './walk.ts';
import { calendar, lastDay, workingDaysAfter } from './working-days.ts';

const BILL = 'childrens-wellbeing-and-schools';
const inWords = (date: string | number) => showDate(String(date), site.language, words.dates);
const number = (value: string | undefined) => new Intl.NumberFormat(site.language).format(Number(value));

const record = <T extends object>(folder: string, id: string) =>
  records<T>(folder).find((one) => one.id === id)!;
const table = (id: string) => readTable(written(`figures/${id}/data.csv`)).table.rows;
const message = (id: string) => record<{ message: string }>('figures', id).message;
const greatest = (rows: Array<Record<string, string>>, column: string) =>
  rows.toSorted((a, b) => Number(b[column]) - Number(a[column]))[0]!;

interface Promised {
  promised: string;
  metOn: string;
  metAccordingTo: string;
}

interface Question {
  asks: string;
  /** The file of the record that answers it. */
  from: string;
  moves: Move[];
  /** What must be heard, and the heading under which it ends. */
  answer: () => { heard: string[]; under: string };
  /** What must not be heard before it. */
  wrong?: RegExp;
}

export const questions: Question[] = [
  {
    asks: 'year in which the department’s share of section 36 was highest',
    from: 'figures/dfe-foi-exemptions/figure.yaml',
    moves: [follow('data'), follow('freedom')],
    answer: () => {
      const { year, dfe_share_s36_pct: share } = greatest(table('dfe-foi-exemptions'), 'dfe_share_s36_pct');
      return { heard: [`highest ${share}% in ${year}`], under: message('dfe-foi-exemptions') };
    },
  },
  {
    asks: 'year with the largest share withheld in full',
    from: 'figures/dfe-foi-2010-2020/figure.yaml',
    moves: [follow('data'), find('stacked'), headingBefore],
    answer: () => {
      const { year, withheld_full_pct: share } = greatest(table('dfe-foi-2010-2020'), 'withheld_full_pct');
      return {
        heard: [`withheld in full: highest ${share}% in ${year}`],
        under: message('dfe-foi-2010-2020'),
      };
    },
  },
  {
    asks: 'how many of the recommendations are public',
    from: 'figures/audit-recommendations/figure.yaml',
    moves: [follow('data'), nextHeading, nextHeading, nextHeading],
    answer: () => ({ heard: [message('audit-recommendations')], under: message('audit-recommendations') }),
  },
  {
    asks: 'working days that the request on matching took',
    from: 'requests/dwp-matching-2024.yaml',
    moves: [follow('requests'), find('matching')],
    answer: () => {
      const { asked, answered, subject } = record<{ asked: string; answered: string; subject: string }>(
        'requests',
        'dwp-matching-2024',
      );
      let taken = 0;
      for (const day of workingDaysAfter(asked)) {
        if (day > answered) break;
        taken += 1;
      }
      return { heard: [words.requests.takenShort(taken, calendar!.limit)], under: subject };
    },
  },
  {
    asks: 'what follows the refusal of 2021',
    from: 'events/2021-schools-week-refused.yaml',
    moves: [follow('timeline'), find('refuses'), enter],
    answer: () => {
      const events = records<{ title: string; date: string; sort: string }>('events').sort((a, b) =>
        a.sort.localeCompare(b.sort),
      );
      const { title, date } = events[events.findIndex(({ id }) => id === '2021-schools-week-refused') + 1]!;
      const heading = `${title}, ${inWords(date)}`;
      return { heard: [heading], under: heading };
    },
  },
  {
    asks: 'documents of the commissioner of 2020',
    from: 'documents/ico-full-report-2020/document.yaml',
    moves: [follow('documents'), nextField, type('commissioner 2020')],
    answer: () => ({
      heard: records<{ title: string; publisher?: string; date?: string; ownPaper?: string }>('documents')
        .filter(
          ({ publisher, date, ownPaper }) =>
            !ownPaper &&
            String(date).startsWith('2020') &&
            publisher === record<{ publisher: string }>('documents', 'ico-full-report-2020').publisher,
        )
        .map(({ title }) => title),
      under: words.documents.index.all,
    }),
  },
  {
    asks: 'day on which the Bill became law',
    from: 'bill/childrens-wellbeing-and-schools.yaml',
    moves: [follow('the act'), nextHeading],
    answer: () => {
      const { enacted, standing } = record<{ enacted: string; standing: string }>('bill', BILL);
      const [said] = standing.split('. ');
      expect(said).toContain(inWords(enacted));
      return { heard: [said!], under: words.bill.progress };
    },
    wrong: /reading, (?:commons|lords)/iu,
  },
  {
    asks: 'what the record says of “28 million”',
    from: 'figures/lrs-records/figure.yaml',
    moves: [nextField, type('28 million'), submit, nextHeading, nextHeading],
    answer: () => {
      const { title } = record<{ title: string }>('figures', 'lrs-records');
      expect(title).toMatch(/28 million records, many of adults/u);
      return { heard: [title], under: title };
    },
    wrong: /million (?:children|pupils)/iu,
  },
  {
    asks: 'grounds of the refusal of 2025',
    from: 'requests/ddm-dfe-2025.yaml',
    moves: [toHeading('defend'), enter, nextHeading],
    answer: () => {
      const { outcome, subject } = record<{ outcome: string; subject: string }>('requests', 'ddm-dfe-2025');
      return { heard: [/Two arguments[^.]*\./u.exec(outcome)![0]], under: subject };
    },
  },
  {
    asks: 'promises kept, of all on record',
    from: 'promises/response-january-2021.yaml',
    moves: [follow('promises'), nextHeading],
    answer: () => {
      const promises = records<{ kept: string | boolean; again?: string }>('promises');
      const kept = promises.filter((one) => one.kept === 'yes').length;
      return {
        heard: [`${words.promises.states.met} ${kept}`, `(${promises.length})`],
        under: words.promises.title,
      };
    },
  },
  {
    asks: 'what became of the formal response promised for January 2021',
    from: 'promises/response-january-2021.yaml',
    moves: [follow('promises'), find('formal')],
    answer: () => {
      const promise = record<Promised>('promises', 'response-january-2021');
      const state = words.promises.metOn(inWords(promise.metOn), promise.metAccordingTo);
      return { heard: [`${asHeading(spoken(promise.promised))}: ${state}`], under: words.promises.title };
    },
    wrong: /not met|no sign/iu,
  },
  {
    asks: 'pupils concerned in police requests, as told to Parliament and as corrected',
    from: 'figures/parliament-corrections/figure.yaml',
    moves: [follow('data'), find('police')],
    answer: () => {
      const { first_answer: first, corrected } = table('parliament-corrections').find(
        ({ measure }) => measure === 'police: pupils concerned',
      )!;
      return {
        heard: [`${number(first)} and corrected a year later to ${number(corrected)}`],
        under: message('parliament-corrections'),
      };
    },
  },
  {
    asks: 'parents who said that they are never told',
    from: 'figures/parents-poll-2018/figure.yaml',
    moves: [follow('data'), find('parents'), enter],
    answer: () => {
      const { percent } = table('parents-poll-2018').find(({ answer }) => answer === 'Never')!;
      return { heard: [`Never ${percent}%`], under: message('parents-poll-2018') };
    },
  },
  {
    asks: 'applications for the pupil database refused in 2014',
    from: 'figures/npd-refusals/figure.yaml',
    moves: [follow('data'), find('refused')],
    answer: () => {
      const { refused } = table('npd-refusals').find(({ year }) => year === '2014')!;
      return { heard: [`2014: ${refused} refused`], under: message('npd-refusals') };
    },
  },
  {
    asks: 'days from the complaint of Against Borders for Children to the assessment notice',
    from: 'figures/intervals/figure.yaml',
    moves: [follow('data'), find('abc')],
    answer: () => {
      const { from_event: since, to_event: until, days } = table('intervals')[0]!;
      return { heard: [`${since} → ${until}, ${number(days)} days`], under: message('intervals') };
    },
  },
  {
    asks: 'share answered on time in early 2024',
    from: 'figures/dfe-foi-timeliness-points/figure.yaml',
    moves: [follow('data'), find('early 2024')],
    answer: () => {
      const { point, percent } = table('dfe-foi-timeliness-points').find(
        (row) => row['point'] === 'early 2024',
      )!;
      return { heard: [`${point}: ${percent}%`], under: message('dfe-foi-timeliness-points') };
    },
  },
  {
    asks: 'day of the third reading in the Lords',
    from: 'bill/childrens-wellbeing-and-schools.yaml',
    moves: [follow('the act'), find('third')],
    answer: () => {
      const { stages } = record<{
        stages: Array<{ id: string; stage: string; house: string; date: string }>;
      }>('bill', BILL);
      const { stage, house, date } = stages.find(({ id }) => id === 'lords-third-reading')!;
      // The answer names itself, wherever it is heard.
      return { heard: [`${stage}, ${words.bill.houses[house] ?? house}, ${inWords(date)}`], under: '' };
    },
    wrong: /9 March 2026/u,
  },
  {
    asks: 'fine considered for the department',
    from: 'figures/fines-not-imposed/figure.yaml',
    moves: [follow('data'), find('fine')],
    answer: () => {
      const { body, first_amount: amount } = table('fines-not-imposed')[0]!;
      return {
        heard: [`${body}: considered or first set £${number(amount)}`],
        under: record<{ title: string }>('figures', 'fines-not-imposed').title,
      };
    },
  },
  {
    asks: 'how well the reprimand of 2022 is known',
    from: 'documents/ico-reprimand-2022/document.yaml',
    moves: [follow('documents'), toLink('reprimand')],
    answer: () => {
      const { title, evidence } = record<{ title: string; evidence: keyof typeof words.provenance.grades }>(
        'documents',
        'ico-reprimand-2022',
      );
      return { heard: [`${title} (${words.provenance.grades[evidence]})`], under: '2022' };
    },
  },
  {
    asks: 'last day to answer if asked today',
    from: 'pages/ask.mdx',
    moves: [follow('ask'), nextHeading],
    answer: () => {
      const today = new Date().toISOString().slice(0, 10);
      return { heard: [inWords(today), inWords(lastDay(today))], under: 'Ask' };
    },
  },
];
