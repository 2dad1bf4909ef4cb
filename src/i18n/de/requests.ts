/** Words of requests and refusals. */
import type { RequestParts } from '../request-parts.ts';
import { count } from './count.ts';

export const requests = {
  title: 'Anfragen',
  description:
    'Jede Anfrage: wer wen fragte und wann, was in welchen Worten abgelehnt wurde, was aus jedem Grund wurde und was das Recht sagt.',
  intro:
    'Worum gebeten wurde, wie die Antwort lautete und was aus den genannten Gründen wurde. Ein Grund steht in den Worten dessen, der ihn nannte.',
  sideBySide: (number: number) =>
    number === 2
      ? 'Zwei Ablehnungen nebeneinander'
      : number === 1
        ? 'Die Ablehnung'
        : 'Die Ablehnungen nebeneinander',
  all: (number: number) =>
    number === 1 ? 'Die Anfrage' : `Alle ${number} Anfragen, und wie lange die Antworten brauchten`,
  inScope: (number: number) => count(number, 'Anfrage', 'Anfragen'),
  states: {
    successful: 'beantwortet',
    partially_successful: 'teilweise beantwortet',
    rejected: 'abgelehnt',
    not_held: 'nicht vorhanden',
    waiting_response: 'noch ohne Antwort',
    internal_review: 'in interner Überprüfung',
    not_known: 'Ausgang nicht bekannt',
  },
  refusedMaybe: 'abgelehnt; es kann eine der anderen Ablehnungen sein',
  stamp: 'Abgelehnt',
  asks: (requester: string, body: string) => `${requester} fragt: ${body}`,
  askedWhom: 'gefragt',
  forWhat: 'Worum es ging',
  reference: 'Aktenzeichen',
  noReference: 'nicht bekannt',
  asked: 'Gefragt',
  answered: 'Beantwortet',
  refused: 'Abgelehnt',
  answeredLast: 'Letzte bekannte Antwort',
  answeredByDate: 'Bekannte Antwort',
  dates: 'Zu den Daten',
  limit: 'Frist',
  limitUnknown:
    'Der Tag der Anfrage ist nicht bekannt. Der letzte Tag der Frist lässt sich deshalb nicht berechnen.',
  lastDay: (received: string, limit: number, last: string) =>
    `Vom ${received} als Tag des Eingangs an gezählt, war Arbeitstag ${limit} der ${last}.`,
  taken: (days: number, limit: number) =>
    days <= limit
      ? `Die bekannte Antwort kam am Arbeitstag ${days}, innerhalb der Frist.`
      : `Die bekannte Antwort kam am Arbeitstag ${days}. Hat eine Stelle mehrmals geantwortet, so ist es die letzte Antwort.`,
  takenShort: (days: number, limit: number) =>
    days <= limit
      ? `Beantwortet am Arbeitstag ${days} von ${limit}`
      : `Letzte bekannte Antwort: Arbeitstag ${days}, bei einer Frist von ${limit}`,
  timeTaken: {
    intro: (known: number, all: number) =>
      `Wie viele Tage eine Antwort brauchte, ist von ${known} der ${all} bekannt. Sonst fehlt ein Tag, oder eine frühere Antwort hat keinen.`,
    axis: 'Arbeitstage nach der Anfrage',
    limit: (days: number) => `Frist: ${days}`,
    span: (least: number, most: number) =>
      least > 0 ? `Zwischen ${least} und ${most} Arbeitstagen` : `Höchstens ${most} Arbeitstage`,
    later: 'Erste Antwort: Tag nicht bekannt',
    noDay: 'Beantwortet: Tag nicht bekannt',
    noAnswer: 'Keine Antwort bekannt',
    noRequest: 'Gefragt: Tag nicht bekannt',
    neither: 'Kein Tag ist bekannt',
    signs: {
      day: 'an diesem Tag beantwortet',
      span: 'irgendwann darin',
      later: 'eine spätere Antwort',
      unknown: 'nicht bekannt',
    },
  },
  limitRule: 'Wie die Tage gezählt werden',
  calendarMade: (from: string) => `Feiertage nach: ${from}.`,
  outcome: 'Ausgang',
  state: 'Stand',
  reasons: 'Die Gründe, wie zitiert',
  reason: (number: number, of: number, year?: string) =>
    `${year ? `${year}, Zitat` : 'Zitat'} ${number} von ${of}`,
  became: 'Was daraus wurde',
  kind: { fact: 'Belegt', analysis: 'Unsere Einordnung' },
  nothingSince: 'Nichts bekannt.',
  exemptionsStated: 'Ausnahmen, die eine Quelle nennt',
  law: 'Was das Recht zu solchen Gründen sagt',
  lawNotGround:
    'Keine Quelle nennt die Ausnahme. Es folgt das Recht zu Gründen dieser Art, nicht ein Grund, der genannt wurde.',
  analysis: 'Unsere Einordnung',
  notKnown: 'Was nicht bekannt ist',
  sameAs: 'Vielleicht ein und dieselbe wie',
  related: 'Was andere dazu sagten',
  sources: 'Quellen dieses Datensatzes',
  mentions: 'Wo diese Website davon spricht',
  back: 'Alle Anfragen',
  askYourself: 'Fragen Sie selbst an',
  askText:
    'Ein Brief, den Sie ändern, kopieren und absenden können, mit dem Recht und dem letzten Tag für die Antwort.',
  /** Wofür, von wem, wo das bekannt ist, an wen und wann: der Titel der Seite und der Text von Links zu ihr. */
  name: ({ subject, by, body, asked, answered }: RequestParts) =>
    [
      `${subject}: Anfrage${by ? ` von ${by}` : ''}, gerichtet an ${body}`,
      asked ?? (answered && `Antwort ${answered}`),
    ]
      .filter(Boolean)
      .join(', '),
  pageDescription: (requester: string, body: string, subject: string) =>
    `Anfrage von ${requester}, gerichtet an ${body}: ${subject}. Daten, Antwort, Gründe, Recht, und was nicht bekannt ist.`,
} as const;
