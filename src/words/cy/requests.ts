/** Words of requests and refusals. */
import type { RequestParts } from '../request-parts.ts';
import { count, nouns } from './count.ts';

export const requests = {
  title: 'Ceisiadau',
  description:
    'Pob cais ar gofnod: pwy a ofynnodd i bwy a phryd, beth a wrthodwyd ac ym mha eiriau, a beth a ddaeth o bob rheswm.',
  intro:
    'Beth y gofynnwyd amdano, beth oedd yr ateb, a beth a ddaeth o’r rhesymau a roddwyd. Saif rheswm yng ngeiriau’r un a’i rhoddodd.',
  sideBySide: (number: number) =>
    number === 2
      ? 'Dau wrthodiad, ochr yn ochr'
      : number === 1
        ? 'Y gwrthodiad'
        : 'Y gwrthodiadau, ochr yn ochr',
  all: (number: number) => `Pob cais (${number})`,
  allIntro:
    'Pob un gyda’i ddyddiadau mor fanwl ag y gwyddys, ei ganlyniad, a’i dudalen ei hun gyda ffynonellau a’r gyfraith.',
  inScope: (number: number) => count(number, nouns.request),
  states: {
    successful: 'atebwyd',
    partially_successful: 'atebwyd yn rhannol',
    rejected: 'gwrthodwyd',
    not_held: 'nis delir',
    waiting_response: 'yn aros am ateb',
    internal_review: 'dan adolygiad mewnol',
    not_known: 'canlyniad anhysbys',
  },
  refusedMaybe: 'gwrthodwyd; gall fod yn un o’r lleill a gofnodwyd',
  stamp: 'Gwrthodwyd',
  asks: (requester: string, body: string) => `${requester} yn holi ${body}`,
  who: 'Pwy a ofynnodd',
  whom: 'I bwy',
  askedWhom: 'yn holi',
  forWhat: 'Am beth',
  reference: 'Cyfeirnod',
  noReference: 'anhysbys',
  asked: 'Gofynnwyd',
  answered: 'Atebwyd',
  answeredByDate: 'Ateb ar gofnod',
  dates: 'Am y dyddiadau',
  limit: 'Terfyn amser',
  limitUnknown: 'Nid yw diwrnod y cais yn hysbys, felly ni ellir cyfrif y diwrnod olaf.',
  lastDay: (received: string, limit: number, last: string) =>
    `A chyfrif o ${received} fel y diwrnod y daeth i law, diwrnod gwaith ${limit} oedd ${last}.`,
  taken: (days: number, limit: number) =>
    days <= limit
      ? `Daeth yr ateb ar gofnod ar ddiwrnod gwaith ${days}, o fewn y terfyn.`
      : `Daeth yr ateb ar gofnod ar ddiwrnod gwaith ${days}. Lle atebodd corff fwy nag unwaith, hwn yw’r ateb olaf.`,
  takenShort: (days: number, limit: number) =>
    days <= limit
      ? `Atebwyd ar ddiwrnod gwaith ${days} o ${limit}`
      : `Yr ateb olaf ar gofnod: diwrnod gwaith ${days}; y terfyn oedd ${limit}`,
  limitRule: 'Sut y cyfrifir y dyddiau',
  calendarMade: (from: string) => `Ffynhonnell y gwyliau: ${from}.`,
  outcome: 'Canlyniad',
  state: 'Cyflwr',
  reasons: 'Y rhesymau, fel y’u dyfynnwyd',
  reason: (number: number) => `Dyfyniad ${number}`,
  ground: 'Yng ngeiriau’r corff ei hun',
  letterNotRead: 'Ni ddarllenwyd y llythyr ei hun.',
  became: 'Beth a ddaeth ohono',
  kind: { fact: 'Ar gofnod', analysis: 'Ein dadansoddiad' },
  nothingSince: 'Dim ar gofnod.',
  noFurther: 'Ni ddyfynnir rheswm pellach.',
  exemptionsStated: 'Esemptiadau y mae ffynhonnell yn eu datgan',
  noExemption: 'Nid oes ffynhonnell yn enwi’r esemptiad y dibynnwyd arno.',
  law: 'Beth y mae’r gyfraith yn ei ddweud am resymau o’r fath',
  lawNotGround:
    'Nid oes ffynhonnell yn enwi’r esemptiad. Yr hyn a ganlyn yw’r gyfraith ar resymau o’r math hwn, ac nid sail a roddwyd.',
  analysis: 'Ein dadansoddiad',
  notKnown: 'Beth nad yw’n hysbys',
  sameAs: 'Gall fod yr un cais â',
  related: 'Geiriau eraill amdano',
  note: 'Nodyn',
  sources: 'Ffynonellau’r cofnod hwn',
  mentions: 'Ble y mae’r wefan hon yn sôn amdano',
  whole: 'Cofnod cyfan y cais hwn',
  back: 'Pob cais',
  machine: 'Yr un cofnod fel JSON',
  askYourself: 'Gofynnwch eich hun',
  askText: 'Llythyr y gallwch ei newid, ei gopïo a’i anfon, gyda’r gyfraith a’r diwrnod olaf i ateb.',
  /** Am beth, gan bwy lle mae’n hysbys, i bwy a phryd: teitl y dudalen a thestun dolenni iddi. */
  name: ({ subject, by, body, asked, answered }: RequestParts) =>
    [
      `${subject}: cais, ${by ? `${by} yn holi ` : 'yn holi '}${body}`,
      asked ?? (answered && `ateb ${answered}`),
    ]
      .filter(Boolean)
      .join(', '),
  pageDescription: (requester: string, body: string, subject: string) =>
    `Cais: ${requester} yn holi ${body}. Pwnc: ${subject}. Dyddiadau, ateb, rhesymau, y gyfraith, a beth nad yw’n hysbys.`,
} as const;
