/** Words of the timeline. */
import { nouns } from './count.ts';

const rules = new Intl.PluralRules('cy');

export const timeline = {
  title: 'Llinell amser',
  description:
    'Pob digwyddiad ar gofnod, yr hynaf yn gyntaf, pob un gyda’i ddyddiad, pa mor sicr ydyw, a’r ffynonellau sy’n sail iddo.',
  standfirst: (count: string, first: string, last: string) =>
    `Y digwyddiadau rhwng ${first} a ${last} (${count} i gyd), yr hynaf yn gyntaf. Mae pob un yn dangos ei ddyddiad mor fanwl ag y gwyddys a dim mwy, pa mor sicr ydyw, a beth yw ei sail.`,
  past: 'Neidio i’r digwyddiadau',
  years: 'Digwyddiadau fesul blwyddyn',
  yearCount: (count: number) => {
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> = nouns.event;
    return forms[rules.select(count)] ?? nouns.event.other;
  },
  gap: (first: string, last: string) => (first === last ? `${first}: dim` : `${first} hyd ${last}: dim`),
  stripNote:
    'Mae pob marc yn un digwyddiad, a’i siâp yw ei gategori. Mae llinell doredig yn sefyll am flynyddoedd heb ddim.',
  filter: 'Culhau’r rhestr',
  category: 'Categori',
  certainty: 'Pa mor sicr ydyw',
  text: 'Geiriau mewn digwyddiad',
  show: 'Dangos',
  clear: 'Dangos pob digwyddiad',
  all: (total: number) => `Dangosir pob digwyddiad (${total}).`,
  some: (total: number) => ({
    zero: `Ni ddangosir yr un digwyddiad, o’r ${total}.`,
    one: `Dangosir {n} digwyddiad o’r ${total}.`,
    two: `Dangosir {n} ddigwyddiad o’r ${total}.`,
    few: `Dangosir {n} digwyddiad o’r ${total}.`,
    many: `Dangosir {n} digwyddiad o’r ${total}.`,
    other: `Dangosir {n} digwyddiad o’r ${total}.`,
  }),
  none: 'Nid oes digwyddiad yn cyfateb. Tynnwch ddewis i ffwrdd, neu dangoswch bob digwyddiad.',
  permanent: (title: string) => `Dolen barhaol: ${title}`,
  people: 'Pwy',
  exact: { inferred: 'wedi’i gasglu' },
  exports: 'Y llinell amser gyfan ar gyfer rhaglenni eraill',
  exportNames: { csv: 'Taenlen (CSV)', json: 'Data (JSON)', ics: 'Calendr (iCalendar)' },
  precision: {
    day: 'Mae’r diwrnod yn hysbys.',
    month: 'Y mis yn unig sy’n hysbys.',
    season: 'Y tymor yn unig sy’n hysbys.',
    year: 'Y flwyddyn yn unig sy’n hysbys.',
    'academic-year': 'Y flwyddyn ysgol yn unig sy’n hysbys.',
    interval: 'Y dyddiau y mae’n gorwedd rhyngddynt, neu y parhaodd drwyddynt, yn unig sy’n hysbys.',
  },
} as const;
