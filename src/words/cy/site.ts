/** Words of the frame of every page, and those that several kinds of page share. */
import { count, nouns } from './count.ts';

export const site = {
  skip: 'Neidio i’r testun',
  contents: 'Cynnwys',
  search: 'Chwilio',
  menu: 'Adrannau',
  home: 'Tudalen flaen',
  sections: {
    articles: 'Erthyglau',
    timeline: 'Llinell amser',
    requests: 'Ceisiadau',
    promises: 'Addewidion',
    bill: 'Y Bil',
    documents: 'Dogfennau',
    data: 'Data',
    people: 'Pobl',
    glossary: 'Geirfa',
    search: 'Chwilio',
    ask: 'Gofynnwch amdani',
  },
  standing: {
    method: 'Sut y gwyddom',
    corrections: 'Cywiriadau',
    about: 'Amdanom',
    privacy: 'Preifatrwydd',
    accessibility: 'Hygyrchedd',
    ask: 'Gofynnwch amdani',
  },
  footer: {
    record: 'Y cofnod',
    site: 'Y wefan hon',
    machines: 'I beiriannau',
    feeds: {
      rss: 'Ffrwd RSS',
      json: 'Ffrwd JSON',
      package: 'Pecyn data',
      provenance: 'Tarddiad',
      citations: 'Cyfeiriadau',
    },
    knowledge: (date: string) =>
      `Cyflwr y wybodaeth: ${date}; ni chyfrifir unrhyw aros y tu hwnt i’r diwrnod hwnnw.`,
    built: (date: string) => `Adeiladwyd ar ${date}.`,
    licence: (name: string) => `Testun a data: ${name}. Mae dyfyniadau’n eiddo i’w perchnogion o hyd.`,
  },
  breadcrumb: 'Rydych chi yma',
  contact: {
    none: 'Nid yw’r cyhoeddwr wedi rhoi cyfeiriad cyswllt, felly nid yw’r wefan hon yn cynnig un.',
    publisher: (name: string) => `Cyhoeddwr: ${name}.`,
    write: 'Ysgrifennu at y cyhoeddwr',
    risk: 'Gall eraill ddarllen ac olrhain post ac e-bost cyffredin. Os gallai cael eich adnabod fel ffynhonnell eich niweidio, peidiwch ag ysgrifennu o ddyfais, rhwydwaith na chyfrif yn y gwaith, a meddyliwch yn gyntaf am yr hyn y gallwch ei brofi heb anfon dim.',
  },
  notFound: {
    title: 'Nid yw’r dudalen hon yma',
    text: 'Efallai fod y cyfeiriad wedi’i gamdeipio, neu fod hen ddolen yn anghywir. Nid oes dim wedi’i ddal yn ôl: mae’r chwilio’n cynnwys popeth a gyhoeddwyd.',
  },
  draft: 'Drafft',
  notYet: {
    title: 'Heb ei gyhoeddi: dangosir yma’n unig tra byddwch yn gweithio',
    draft: 'drafft',
    until: (moment: string) => `wedi’i ddal yn ôl hyd ${moment}`,
  },
  begun: {
    title: 'Ymchwiliad heb deitl',
    tagline: 'Am beth y mae’r ymchwiliad hwn, mewn un llinell.',
    description:
      'Am beth y mae’r ymchwiliad hwn, mewn 50 i 160 o nodau, i beiriannau chwilio a dolenni a rennir.',
  },
  correctionsHere: 'Cywiriadau i’r dudalen hon',
} as const;

/** How well we know a source, how sure a statement is, and where it comes from. */
export const provenance = {
  sources: 'Ffynonellau',
  source: 'Ffynhonnell',
  /** After the number of sources, for who hears the line alone. */
  sourcesOf: (what: string) => `ar gyfer: ${what}`,
  notes: 'Nodiadau a ffynonellau',
  noSource: 'Heb ffynhonnell',
  backToText: (number: number) => `Yn ôl i’r testun, cyfeiriad ${number}`,
  noteLabel: (number: number) => `Nodyn ${number}`,
  openDocument: 'Agor y cofnod',
  grades: {
    read: 'darllenwyd',
    'read-in-part': 'darllenwyd yn rhannol',
    reported: 'adroddwyd',
    withheld: 'daliwyd yn ôl',
  },
  gradeMeaning: {
    read: 'Darllenwyd y testun ei hun.',
    'read-in-part': 'Dim ond rhan o’r testun y gellid ei darllen.',
    reported: 'Yn hysbys drwy ffynhonnell arall yn unig, a enwir.',
    withheld: 'Mae’n bod ac, hyd y dengys unrhyw ffynhonnell a ganfuwyd, nid yw wedi’i rhyddhau.',
  },
  grade: 'Pa mor dda y’i gwyddom',
  certainty: { established: 'wedi’i gadarnhau', attributed: 'wedi’i briodoli', inferred: 'wedi’i gasglu' },
  certaintyMeaning: {
    established: 'Dywed ffynhonnell wreiddiol hynny, neu mae sawl ffynhonnell yn cytuno.',
    attributed: 'Mae’n pwyso ar air yr un a enwir.',
    inferred: 'Fe’i casglwyd; mae’r nodyn yn dweud sut.',
  },
  attributedTo: (who: string) => `Yn ôl ${who}`,
  reportedThrough: 'Yn hysbys drwy',
  marks: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  inMarks: (text: string) => `“${text}”`,
  quotedBy: (publisher: string) => `fel y mae ${publisher} yn ei ddyfynnu`,
  openPlace: 'Gweld y geiriau yn eu lle',
  analysis: 'Ein dadansoddiad',
  law: 'Beth y mae’r gyfraith yn ei ddweud',
  fairness: 'Er tegwch',
  note: 'Nodyn',
  notKnown: 'Beth nad yw’n hysbys',
  lookAt: 'Gellid ei ddatrys yma',
  checkedTo: (date: string) => `Chwiliwyd hyd at ${date}. Nid yw peidio â’i gael yn golygu nad yw’n bod.`,
  undated: 'heb ddyddiad',
  counts: (paragraphs: number, citations: number, quotations: number) =>
    [
      `Paragraffau â ffynhonnell: ${paragraphs}`,
      count(citations, nouns.citation),
      count(quotations, nouns.quotation),
    ].join(', '),
  /** Dwy ffurf yr aroleuwr. */
  marked: {
    recorded: 'fel y’i cofnodwyd',
    inText: 'yn nhestun y ddogfen',
    recordedMeans: (number: number) =>
      `${count(number, nouns.quotation)}, a gymharwyd air am air â’r cofnod sydd gennym ohonynt.`,
    inTextMeans: (number: number) =>
      `${count(number, nouns.quotation)}, a gafwyd air am air yn nhestun y ddogfen; mae’r nodyn yn enwi’r tudalen.`,
  },
  days: {
    zero: 'diwrnod',
    one: 'diwrnod',
    two: 'ddiwrnod',
    few: 'diwrnod',
    many: 'diwrnod',
    other: 'diwrnod',
  },
  toLastLook: (date: string) => `hyd at ${date}, pan edrychwyd ddiwethaf`,
  ifUnpublished: 'os oedd yn dal heb ei chyhoeddi bryd hynny',
  doubt: ['os', 'oni', 'hyd y'],
  externalLink: 'yn gadael y wefan hon',
} as const;

export const dates = {
  seasons: ['gwanwyn', 'haf', 'hydref', 'gaeaf'],
  to: '–',
  yearToYear: '–',
  /** A date that is the latest possible. */
  by: (date: string) => `erbyn ${date}`,
  /** A date that no source prints whole. */
  inferred: (date: string) => `${date}, wedi’i gasglu`,
  unknown: 'dyddiad anhysbys',
} as const;

export const numbers = {
  /** Names of numbers, by the number: forms of one are kept apart by a bar. A word that is an article too has none. */
  named: [
    '',
    '',
    'dau|dwy|ddau|ddwy',
    'tri|tair|dri|dair',
    'pedwar|pedair|bedwar|bedair',
    'pum|pump|bum|bump',
    'chwe|chwech',
    'saith',
    'wyth',
    'naw',
    'deg|ddeg',
    'un ar ddeg',
    'deuddeg|ddeuddeg',
  ],
  million: { two: 'filiwn', other: 'miliwn' },
  thousand: { two: 'fil', other: 'mil' },
  qualifiers: {
    above: ['mwy na', 'dros', 'o leiaf'],
    below: ['llai na', 'hyd at', 'bron', 'ar y mwyaf'],
    near: ['tua'],
  },
} as const;
