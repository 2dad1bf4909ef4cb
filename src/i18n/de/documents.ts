/** Words of the archive: its index, a document's page, a withheld document's page, citations. */
import { count } from './count.ts';

export const documents = {
  title: 'Dokumente',
  description:
    'Jede Quelle dieser Recherche: wie gut sie bekannt ist, was sie sagt, ihre festgehaltenen Zitate und alles, was auf ihr beruht.',
  intro: (number: number, pages: number, whole: number) =>
    `Das Archiv umfasst ${count(number, 'Quelle', 'Quellen')}. Jede hat hier einen Datensatz: wie gut wir sie kennen, wo sie zu lesen ist und was auf dieser Website auf ihr beruht. Mit unseren Notizen zum Inhalt: ${pages}.${whole === 0 ? ' Kein ganzes Dokument ist hierher kopiert: Der Link führt zum Original.' : ` Mit dem Text selbst: ${count(whole, 'Dokument', 'Dokumente')}; bei den anderen führt der Link zum Original.`}`,
  exportDescription:
    'Ein Datensatz für jede Quelle. Daten stehen in EDTF (ISO 8601-2), so genau, wie sie bekannt sind. `evidence` sagt, wie gut eine Quelle bekannt ist, `link`, wohin Leserinnen und Leser geschickt werden, `readIn`, in welcher Kopie sie gelesen wurde, wenn es eine andere war, `usedIn`, an wie vielen Stellen die Website sie verwendet oder nennt. Notizen stehen in unseren eigenen Worten; Zitate gehören ihren Urheberinnen und Urhebern.',
  provenance: {
    description:
      'Jede Aussage dieser Website, die eine Quelle hat, mit ihren Quellen, damit, wie gut jede bekannt ist, und ob ihre Zitate geprüft wurden. Eine Aussage ohne Quelle trägt den aufgeschriebenen Grund.',
    schema: {
      kind: 'Wo die Aussage steht: article (Artikel), page (Seite), home (Titelseite), event (Ereignis), request (Anfrage), promise (Zusage), bill (Gesetz), stage (Schritt), provision (Bestimmung), figure (Daten), person (Person), term (Begriff), unknown (offene Frage) oder document (Dokument).',
      address: 'Ihr Ort auf dieser Website, als Pfad.',
      text: 'Ihre Worte, ohne Auszeichnung.',
      certainty:
        'Bei Ereignissen und bei dem, was über ein zurückgehaltenes Dokument bekannt ist: established (gesichert), attributed (zugeschrieben) oder inferred (erschlossen).',
      attributedTo: 'Auf wessen Wort sie beruht.',
      uncited: 'Der aufgeschriebene Grund, warum sie keine Quelle hat.',
      sources:
        'Jede mit `document` (Kennung), `address` (Stelle auf ihrer Seite), `title`, `grade`, `locator`, und in einem Text mit der `reference`, die zu ihr führt.',
      quotations:
        'Jedes mit `id`, `address`, `document`, `text` und der Art, wie seine Worte geprüft wurden (`checked`).',
    },
  },
  /** Words by which a locator names a place in a document, as patterns. */
  placeWords: [
    'Seiten?',
    'Absatz',
    'Absätze',
    'Abschnitte?',
    'Abschnitt',
    'Satz',
    'Zeilen?',
    'Kapitel',
    'Punkt',
    'Stelle',
  ],
  stageTitle: (house: string, stage: string) => `${house}: ${stage}`,
  kinds: {
    primary: 'Amtlich oder aus erster Hand',
    legal: 'Recht',
    news: 'Presse',
    campaign: 'Initiative',
    academic: 'Wissenschaft',
    trade: 'Fachwelt',
  },
  kindMeaning: {
    primary: 'Von einer öffentlichen Stelle oder einem Parlament, oder ein Schreiben, oder die Daten selbst.',
    legal: 'Gesetze, Urteile, Bescheide, oder Abschriften davon.',
    news: 'Aus einer Zeitung, einem Sender oder der juristischen Presse.',
    campaign:
      'Von einer Initiative oder Einzelnen, die sich einsetzen: Was sie behaupten und zählen, ist ihre Sache.',
    academic: 'Aus der Forschung.',
    trade: 'Aus einer Kanzlei, einer Beratung, einem Fachblog oder der Fachpresse.',
  },
  record: {
    title: 'Der Datensatz',
    publisher: 'Herausgeber',
    byline: 'Von',
    kind: 'Art',
    date: 'Datum',
    original: 'Das Original',
    noOriginal: 'Kein Link',
    noOriginalReason: 'Es gibt keine Adresse, zu der ein Link führen könnte.',
    read: 'Wo es gelesen wurde',
    readElsewhere: 'In einer Kopie auf einer anderen Website, die hier nicht verlinkt ist.',
    readCopy: (name: string) => `In einer Kopie: ${name}.`,
    licence: 'Lizenz',
    licenceOpen: 'Nicht bestätigt.',
    topics: 'Themen',
    id: 'Datensatz',
    titleIsDescription: 'Der Titel ist unsere Beschreibung. Das Dokument hat einen anderen oder keinen.',
    uncertainTitle: 'Zum Titel',
    go: (host: string) => `Bei ${host} lesen`,
    archived: (day: string) => `Archivkopie vom ${day}`,
    awaiting:
      'Dieser Datensatz wird noch geprüft und darf bis dahin nicht als Quelle dienen. Keine Tatsachenaussage dieser Website darf vorher auf ihm beruhen.',
  },
  through: 'Wir kennen es durch',
  notes: 'Was darin steht',
  notesIntro:
    'Unsere Notizen, in unseren eigenen Worten. Jede nennt die Stelle im Dokument, oder durch wen sie bekannt ist.',
  whereItStands: 'Wo',
  quotations: 'Im Wortlaut',
  quotationsIntro: (number: number) =>
    `${count(number, 'Zitat', 'Zitate')} aus diesem Dokument, Wort für Wort festgehalten.`,
  marks: {
    standsFor: (mark: string, words: string) => `${mark} steht für ${words}.`,
    added: (mark: string) => `${mark} ist von uns eingefügt.`,
    leftOut: (words: string) => `Von uns ausgelassen: ${words}.`,
    farApart: 'Die Teile stehen weit auseinander:',
  },
  usedIn: 'Auf dieser Website verwendet in',
  notUsed: 'Festgehalten, bisher aber sonst nirgends auf dieser Website verwendet.',
  permalink: 'Link zu dieser Stelle',
  permalinkTo: (what: string) => `Link zu dieser Stelle: ${what}`,
  at: (label: string) => `Anmerkung ${label}`,
  rests: 'Was darauf beruht',
  restsIntro: (number: number) =>
    number === 1
      ? 'Eine Stelle dieser Website verwendet oder nennt dieses Dokument.'
      : `${count(number, 'Stelle', 'Stellen')} dieser Website verwenden oder nennen dieses Dokument.`,
  restsNothing: 'Bisher beruht auf dieser Website nichts auf diesem Dokument.',
  otherDocuments: 'Andere Dokumente',
  showAll: (number: number) => `Alle ${number} zeigen`,
  cite: {
    title: 'Dieses Dokument zitieren',
    bibtex: 'BibTeX',
    files: { bib: 'BibTeX-Datei', ris: 'RIS-Datei', 'csl.json': 'CSL-JSON-Datei' },
    grade: (grade: string, meaning: string) => `Beleg: ${grade}. ${meaning}`,
    gradeNote: (note: string) => `Zum Beleg: ${note}.`,
    through: (titles: string[]) => `Bekannt durch: ${titles.join('; ')}.`,
    description: 'Der Titel ist eine Beschreibung, nicht der Titel des Dokuments selbst.',
    date: (date: string) => `Datum: ${date}.`,
    archived: (day: string, address: string) => `Archivkopie vom ${day}: ${address}`,
    record: (address: string) => `Datensatz: ${address}`,
    line: (of: {
      author: string | undefined;
      title: string;
      description: boolean;
      publisher: string;
      date: string;
      link: string | undefined;
      /** Whether the document at the link was seen; else its record was. */
      linkSeen: boolean;
      accessed: string;
      site: string;
      record: string;
      grade: string;
    }) =>
      [
        of.author && of.author !== of.publisher ? `${of.author}: ` : '',
        of.description ? `[${of.title}]` : `„${of.title}“`,
        `, ${of.publisher}, ${of.date}`,
        of.link ? `, ${of.link}` : '',
        of.linkSeen ? `, abgerufen am ${of.accessed}` : '',
        `. Beleg: ${of.grade}. Datensatz in ${of.site}: ${of.record}`,
        of.linkSeen ? '' : `, abgerufen am ${of.accessed}`,
      ].join(''),
  },
  withheld: {
    label: 'Zurückgehaltenes Dokument',
    daysWithheld: (unit: string) => `${unit} zurückgehalten`,
    since: (date: string, note: string | undefined, lastLook: string) =>
      `Gezählt vom ${date}${note ? `, ${note},` : ''} bis ${lastLook}, als wir zuletzt nachsahen, sofern es da noch unveröffentlicht war.`,
    checked: (date: string) =>
      `Zuletzt gesucht am ${date}. Dass nichts gefunden wurde, beweist nicht, dass es nirgends ist.`,
    bars: 'Von seinem Text haben wir nichts Freigegebenes gefunden. Die Balken stehen für das, was zurückgehalten wird, und für keine wirkliche Zeile.',
    holds: 'Wer es hat',
    asked: 'Wer danach fragte',
    askedOf: (body: string) => `fragte bei: ${body}`,
    someone: (note: string) => `Jemand (${note})`,
    askedNoDate: 'Datum nicht bekannt',
    maySame: 'Manche davon können ein und dieselbe Anfrage sein.',
    refused: 'Wer es verweigerte, und mit welchen Worten',
    refusedBy: (body: string) => `Abgelehnt: ${body}`,
    refusedStamp: 'Abgelehnt',
    request: 'Die Anfrage',
    requestOf: (who: string, body: string) => `Die Anfrage: ${who}, gerichtet an ${body}`,
    requestAnswered: (body: string, date: string) =>
      `Die Anfrage, auf die geantwortet wurde (${body}, ${date})`,
    letterOf: (body: string, date: string) => `Der Datensatz dieser Ablehnung (${body}, ${date})`,
    known: 'Was darüber bekannt ist',
    notKnown: 'Was darüber nicht bekannt ist',
    notesTitle: 'Unsere Notizen dazu',
  },
  index: {
    lead: 'Was niemand lesen darf',
    leadLink: 'Seine Seite: wer es hat, wer fragte, wer ablehnte',
    most: 'Worauf sich die Geschichte am meisten stützt',
    uses: (number: number) => count(number, 'Stelle', 'Stellen'),
    usedAt: (number: number) =>
      `verwendet oder genannt an ${count(number, 'Stelle', 'Stellen')} dieser Website`,
    usesTitle: 'Stellen dieser Website, die es verwenden oder nennen',
    grades: 'Wie gut wir sie kennen',
    gradesIntro: 'Die Stufe sagt, wie eine Quelle gelesen wurde, nicht, wie gut sie ist.',
    all: 'Jede Quelle',
    count: (whole: number) => count(whole, 'Dokument', 'Dokumente'),
    someOf: (whole: number) => `{shown} von ${whole} ${whole === 1 ? 'Dokument' : 'Dokumenten'}`,
    none: 'Kein Dokument passt. Nehmen Sie einen Filter weg.',
    years: 'Zu einem Jahr springen',
    undated: 'Ohne Datum',
    notes: (number: number) => count(number, 'Notiz', 'Notizen'),
    quotations: (number: number) => count(number, 'Zitat', 'Zitate'),
    filter: {
      legend: 'Ein Dokument finden',
      text: 'Wörter in Titel, Herausgeber oder Datensatz',
      kind: 'Art',
      grade: 'Wie gut bekannt',
      publisher: 'Herausgeber',
      year: 'Jahr',
      topic: 'Thema',
      any: 'Alle',
      has: 'Nur mit',
      notes: 'Notizen',
      quotations: 'Zitaten',
      sort: 'Reihenfolge',
      sorts: {
        date: 'Neueste zuerst',
        oldest: 'Älteste zuerst',
        title: 'Nach Titel',
        uses: 'Meistverwendete zuerst',
      },
      clear: 'Zurücksetzen',
    },
    machines: 'Das ganze Archiv für Programme',
    downloads: {
      csv: 'Die Einträge als Tabelle (CSV)',
      json: 'Alle Datensätze (JSON)',
      bib: 'Literaturangaben (BibTeX)',
      ris: 'Literaturangaben (RIS)',
      csl: 'Literaturangaben (CSL-JSON)',
      provenance: 'Jede Aussage mit ihren Quellen (JSON)',
    },
  },
} as const;
