/** Words of requests and refusals. */
import type { RequestParts } from '../request-parts.ts';

export const requests = {
  title: 'Requests',
  description:
    'Every request on record: who asked whom and when, what was refused and in which words, what became of each reason, and what the law says.',
  intro:
    'What was asked for, what the answer was, and what became of the reasons given. A reason is in the words of the one who gave it.',
  sideBySide: (count: number) =>
    count === 2 ? 'Two refusals, side by side' : count === 1 ? 'The refusal' : 'The refusals, side by side',
  all: (count: number) =>
    count === 1 ? 'The request' : `All ${count} requests, and how long the answers took`,
  inScope: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
  states: {
    successful: 'answered',
    partially_successful: 'answered in part',
    rejected: 'refused',
    not_held: 'not held',
    waiting_response: 'waiting for an answer',
    internal_review: 'under internal review',
    not_known: 'outcome not known',
  },
  refusedMaybe: 'refused; it may be one of the others on record',
  stamp: 'Refused',
  asks: (requester: string, body: string) => `${requester} asks the ${body}`,
  askedWhom: 'asked',
  forWhat: 'For what',
  reference: 'Reference',
  noReference: 'not known',
  asked: 'Asked',
  answered: 'Answered',
  refused: 'Refused',
  answeredLast: 'Last answer on record',
  answeredByDate: 'Answer on record',
  dates: 'About the dates',
  limit: 'Time limit',
  limitUnknown: 'The day of the request is not known, so no last day can be counted.',
  lastDay: (received: string, limit: number, last: string) =>
    `Counted from ${received} as the day of arrival, working day ${limit} was ${last}.`,
  taken: (days: number, limit: number) =>
    days <= limit
      ? `The answer on record came on working day ${days}, within the limit.`
      : `The answer on record came on working day ${days}. Where a body answered more than once, it is the last answer.`,
  takenShort: (days: number, limit: number) =>
    days <= limit
      ? `Answered on working day ${days} of ${limit}`
      : `Last answer on record: working day ${days}, with a limit of ${limit}`,
  timeTaken: {
    intro: (known: number, all: number) =>
      `How many days an answer took is known for ${known} of ${all}. Elsewhere a day is missing from the record, or an earlier answer has none.`,
    axis: 'working days after the request',
    limit: (days: number) => `limit: ${days}`,
    span: (least: number, most: number) =>
      least > 0 ? `Between ${least} and ${most} working days` : `At most ${most} working days`,
    later: 'First answer: day not known',
    noDay: 'Answered: day not known',
    noAnswer: 'No answer on record',
    noRequest: 'Asked: day not known',
    neither: 'Neither day is known',
    signs: {
      day: 'answered that day',
      span: 'somewhere in it',
      later: 'a later answer',
      unknown: 'not known',
    },
  },
  limitRule: 'How the days are counted',
  calendarMade: (from: string) => `Holidays from ${from}.`,
  outcome: 'Outcome',
  state: 'State',
  reasons: 'The reasons, as quoted',
  reason: (number: number, of: number, year?: string) =>
    `${year ? `${year}, quotation` : 'Quotation'} ${number} of ${of}`,
  became: 'What became of it',
  kind: { fact: 'On record', analysis: 'Our analysis' },
  nothingSince: 'Nothing on record.',
  exemptionsStated: 'Exemptions that a source states',
  law: 'What the law says of such reasons',
  lawNotGround:
    'No source names the exemption. What follows is the law on reasons of this kind, and not a ground that was given.',
  analysis: 'Our analysis',
  notKnown: 'What is not known',
  sameAs: 'It may be one and the same as',
  related: 'Words of others about it',
  sources: 'Sources of this record',
  mentions: 'Where this site speaks of it',
  back: 'All requests',
  askYourself: 'Ask for it yourself',
  askText: 'A letter that you can change, copy and send, with the law and the last day to answer.',
  /** For what, by whom where that is known, whom, and when: the title of its page and the text of links to it. */
  name: ({ subject, by, body, asked, answered }: RequestParts) =>
    [
      `${subject}: request${by ? ` by ${by}` : ''} to the ${body}`,
      asked ?? (answered && `answered ${answered}`),
    ]
      .filter(Boolean)
      .join(', '),
  pageDescription: (requester: string, body: string, subject: string) =>
    `Request by ${requester} to the ${body}: ${subject}. Dates, answer, reasons, law, and what is not known.`,
} as const;
