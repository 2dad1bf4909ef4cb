/** Words of the frame of every page, and those that several kinds of page share. */
import { count } from './count.ts';

export const site = {
  skip: 'Zum Text springen',
  contents: 'Inhalt',
  search: 'Suche',
  menu: 'Rubriken',
  home: 'Titelseite',
  sections: {
    articles: 'Artikel',
    timeline: 'Chronik',
    requests: 'Anfragen',
    promises: 'Zusagen',
    bill: 'Das Gesetz',
    documents: 'Dokumente',
    data: 'Daten',
    people: 'Personen',
    glossary: 'Glossar',
    search: 'Suche',
    ask: 'Selbst anfragen',
  },
  /** The section of bills, once all are law. */
  enactedSection: 'Das Gesetz',
  standing: {
    method: 'Woher wir das wissen',
    corrections: 'Berichtigungen',
    about: 'Über uns',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    ask: 'Selbst anfragen',
  },
  download: 'Herunterladen:',
  footer: {
    record: 'Die Recherche',
    site: 'Diese Website',
    machines: 'Für Programme',
    feeds: {
      rss: 'RSS-Feed',
      json: 'JSON-Feed',
      package: 'Datenpaket',
      provenance: 'Herkunft der Aussagen',
      citations: 'Literaturangaben',
    },
    knowledge: (date: string) => `Stand des Wissens: ${date}; weiter wird keine Wartezeit gezählt.`,
    built: (date: string) => `Gebaut am ${date}.`,
    licence: (name: string) => `Text und Daten: ${name}. Zitate gehören ihren Urheberinnen und Urhebern.`,
  },
  contact: {
    none: 'Der Herausgeber hat keine Kontaktadresse angegeben. Deshalb nennt diese Website keine.',
    publisher: (name: string) => `Herausgegeben von ${name}.`,
    unnamed: 'Diese Website nennt noch keinen Herausgeber.',
    write: 'An den Herausgeber schreiben',
    risk: 'Gewöhnliche Post und E-Mail können von anderen gelesen und zurückverfolgt werden. Wenn es Ihnen schaden könnte, als Quelle bekannt zu werden, schreiben Sie nicht von einem Gerät, einem Netz oder einem Konto Ihres Arbeitgebers aus, und überlegen Sie zuerst, was Sie belegen können, ohne etwas zu senden.',
  },
  notFound: {
    title: 'Diese Seite gibt es hier nicht',
    text: 'Vielleicht ist die Adresse vertippt, oder ein alter Link ist falsch. Zurückgehalten wurde nichts: Die Suche umfasst alles, was veröffentlicht ist.',
  },
  draft: 'Entwurf',
  notYet: {
    title: 'Nicht veröffentlicht: hier nur zu sehen, während Sie daran arbeiten',
    draft: 'ein Entwurf',
    until: (moment: string) => `zurückgehalten bis ${moment}`,
  },
  begun: {
    title: 'Recherche ohne Titel',
    tagline: 'Wovon diese Recherche handelt, in einer Zeile.',
    description:
      'Wovon diese Recherche handelt, in 50 bis 160 Zeichen, für Suchmaschinen und geteilte Links.',
  },
  correctionsHere: 'Berichtigungen zu dieser Seite',
  /** The name of a link to the place that it is beside. */
  permanent: (title: string) => `Dauerhafter Link: ${title}`,
} as const;

/** How well we know a source, how sure a statement is, and where it comes from. */
export const provenance = {
  sources: 'Quellen',
  source: 'Quelle',
  /** After the number of sources, for who hears the line alone. */
  sourcesOf: (what: string) => `zu: ${what}`,
  notes: 'Anmerkungen und Quellen',
  noSource: 'Ohne Quelle',
  backToText: (number: number) => `Zurück zum Text, Verweis ${number}`,
  noteNames: {
    note: (number: number) => `Anmerkung ${number}`,
    run: (first: number, last: number) => `Anmerkungen ${first}–${last}`,
  },
  grades: {
    read: 'von uns gelesen',
    'read-in-part': 'von uns in Teilen gelesen',
    reported: 'durch andere bekannt',
    withheld: 'zurückgehalten',
  },
  gradeMeaning: {
    read: 'Wir haben den Text selbst gelesen.',
    'read-in-part': 'Wir konnten nur einen Teil des Textes lesen.',
    reported: 'Wir kennen es nur aus einer anderen Quelle, die genannt ist.',
    withheld: 'Das Dokument besteht und ist, soweit eine gefundene Quelle zeigt, nicht freigegeben.',
  },
  grade: 'Wie gut wir es kennen',
  certainty: { established: 'gesichert', attributed: 'zugeschrieben', inferred: 'erschlossen' },
  certaintyMeaning: {
    established: 'Eine Quelle aus erster Hand sagt es, oder mehrere Quellen stimmen überein.',
    attributed: 'Es beruht auf dem Wort derer, die genannt sind.',
    inferred: 'Es wurde erschlossen; die Anmerkung sagt, wie.',
  },
  attributedTo: (who: string) => `Laut ${who}`,
  reportedThrough: 'Bekannt durch',
  marks: { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' },
  inMarks: (text: string) => `„${text}“`,
  quotedBy: (publisher: string) => `zitiert nach ${publisher}`,
  openPlace: 'Die Worte an ihrer Stelle lesen',
  analysis: 'Unsere Einordnung',
  law: 'Was das Recht sagt',
  fairness: 'Der Fairness halber',
  note: 'Anmerkung',
  notKnown: 'Was nicht bekannt ist',
  lookAt: 'Hier ließe es sich klären',
  checkedTo: (date: string) =>
    `Gesucht bis ${date}. Dass nichts gefunden wurde, heißt nicht, dass es nichts gibt.`,
  undated: 'ohne Datum',
  counts: (paragraphs: number, citations: number) =>
    [
      `${count(paragraphs, 'Absatz', 'Absätze')} mit Quelle`,
      count(citations, 'Quellenangabe', 'Quellenangaben'),
    ].join(', '),
  /** Die zwei Formen der Markierung. */
  marked: {
    recorded: 'wie festgehalten',
    inText: 'im Text des Dokuments',
    recordedMeans: (number: number) =>
      `${count(number, 'Zitat', 'Zitate')}, Wort für Wort mit dem verglichen, was in unserer Aufzeichnung steht.`,
    inTextMeans: (number: number) =>
      `${count(number, 'Zitat', 'Zitate')}, Wort für Wort im Text des Dokuments gefunden; die Anmerkung nennt die Seite.`,
  },
  days: { one: 'Tag', other: 'Tage' },
  toLastLook: (date: string) => `bis ${date}, als wir zuletzt nachsahen`,
  ifUnpublished: 'sofern es da noch unveröffentlicht war',
  doubt: ['wenn', 'falls', 'sofern', 'soweit'],
} as const;

export const dates = {
  seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  to: 'bis',
  yearToYear: '/',
  /** A date that is the latest possible. */
  by: (date: string) => `bis ${date}`,
  /** A date that no source prints whole. */
  inferred: (date: string) => `${date}, erschlossen`,
  unknown: 'Datum nicht bekannt',
} as const;

export const numbers = {
  /** Names of numbers, by the number: forms of one are kept apart by a bar. A word that is an article too has none. */
  named: ' eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  hundred: 'hundert',
  million: { one: 'Million', other: 'Millionen' },
  thousand: { other: 'Tausend' },
  qualifiers: {
    above: ['mehr als', 'über', 'mindestens'],
    below: ['weniger als', 'unter', 'bis zu', 'höchstens', 'fast', 'knapp'],
    near: ['rund', 'etwa', 'ungefähr'],
  },
} as const;
