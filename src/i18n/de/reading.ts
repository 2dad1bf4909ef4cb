/** Words of the reading room: an attached document, page by page, on its page of the site. */
import { count } from './count.ts';

const list = new Intl.ListFormat('de');
const pageNumbers = (pages: number[]) => list.format(pages.map(String));

export const reading = {
  title: 'Das Dokument selbst',
  onThisPage: 'Auf dieser Seite',
  pages: (number: number) => count(number, 'Seite', 'Seiten'),
  intro: (number: number) =>
    `${count(number, 'Seite', 'Seiten')}, als Text zum Suchen, Markieren und Kopieren und als Bild des Papiers.`,
  introText: (number: number) =>
    number === 1 ? 'Sein Text, auf einer Seite.' : `Sein Text, in ${number} Teilen mit je eigener Adresse.`,
  highlighted:
    'Was unter dem Textmarker steht, wird auf dieser Website zitiert und wurde Buchstabe für Buchstabe geprüft.',
  page: (page: number) => `Seite ${page}`,
  pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  pageLink: (page: number) => `Link zu Seite ${page}`,
  noText: 'Auf dieser Seite steht kein Text.',
  picture: {
    show: 'Die Seite als Bild zeigen',
    alt: (page: number) => `Bild der Seite ${page}. Ihr Text steht daneben.`,
    larger: 'Das Bild öffnen',
  },
  quality: {
    read: (confidence: number) =>
      `Den Text dieser Seite hat eine Maschine vom Bild gelesen; sie war sich zu ${Math.round(confidence)} Prozent sicher. Buchstaben können falsch sein: Vergleichen Sie mit dem Bild.`,
    doubtful:
      'Zwei Programme lesen den Text dieser Seite verschieden. Vergleichen Sie mit dem Bild, bevor Sie sich darauf verlassen.',
    readPages: (pages: number[]) =>
      `Den Text von Seite ${pageNumbers(pages)} hat eine Maschine von Bildern gelesen.`,
    doubtfulPages: (pages: number[]) =>
      `Auf Seite ${pageNumbers(pages)} lesen zwei Programme den Text verschieden; dort steht ein Hinweis.`,
  },
  quoted: 'Zitate von dieser Seite',
  uses: 'Wo diese Worte auf dieser Website zitiert werden',
  struckOut: 'durchgestrichen: ',
  corrected: (is: string, read: string) =>
    `Von Hand berichtigt, nach dem Bild der Seite: „${is}“. Die Maschine las „${read}“.`,
  recordOf: 'Was zu diesen Worten festgehalten ist',
  parts: {
    title: 'Die Seiten dieses Dokuments',
    range: (from: number, to: number) => (from === to ? `Seite ${from}` : `Seiten ${from} bis ${to}`),
    here: 'hier',
    next: (from: number, to: number) => `Weiter: Seiten ${from} bis ${to}`,
    previous: (from: number, to: number) => `Zurück: Seiten ${from} bis ${to}`,
    description: (title: string, from: number, to: number) =>
      `Seiten ${from} bis ${to} von „${title}“, als Text und als Bilder, jede mit ihrer eigenen Adresse.`,
    pageTitle: (title: string, from: number, to: number) =>
      from === to ? `${title}, Seite ${from}` : `${title}, Seiten ${from} bis ${to}`,
    record: 'Der Datensatz dieses Dokuments',
    jump: (from: number, to: number) => `Die Seiten ${from} bis ${to} haben eine eigene Seite:`,
  },
  download: {
    file: 'Die Datei',
    title: 'Herunterladen',
    link: (format: string, size: string) => `${format}, ${size}`,
    text: 'Der ganze Text',
    struckOut: 'In der Textdatei stehen Worte, die im Dokument durchgestrichen sind, zwischen ~~.',
    licence: (name: string) => `Lizenz: ${name}.`,
    noLicence: 'Die Lizenz ist nicht bestätigt.',
    permission: (by: string) => `Gezeigt mit Erlaubnis: ${by}.`,
    hash: 'Prüfsummen (SHA-256)',
    published: 'Die Fassung zum Herunterladen',
    original: 'Die Datei, wie sie ankam',
    none: 'Es wird keine Fassung zum Herunterladen angeboten.',
    clean:
      'Die Fassung für Leserinnen und Leser: Was ungesehen darin stand (Namen von Verfassern und Programmen, Kommentare, frühere Fassungen), wurde entfernt. Text und Bilder dieser Seite stammen aus derselben Fassung.',
    redacted: (number: number) =>
      `An ${number === 1 ? 'einer Stelle' : `${number} Stellen`} wurden vor der Veröffentlichung Wörter abgedeckt: auf den Bildern, im Text und in der Datei.`,
  },
  covered: {
    by: {
      newsroom: 'von dieser Redaktion',
      body: 'von der Stelle, die das Dokument veröffentlicht hat',
      before: 'in der Datei, wie sie zu uns kam',
    },
    personal: 'personenbezogene Daten',
    noReason: 'ohne Angabe eines Grundes',
    bar: (by: string, why: string) => `abgedeckt ${by}: ${why}`,
    onPage: (number: number, by: string, why: string) =>
      `Auf dieser Seite ${number === 1 ? 'ist eine Stelle' : `sind ${number} Stellen`} abgedeckt ${by}: ${why}.`,
  },
  read: (extractor: string, day: string) => `Text gelesen mit ${extractor}. Aufgenommen am ${day}.`,
  withdrawn: (day?: string, because?: string) =>
    `Von diesem Dokument lag eine Datei vor, die ${day ? `am ${day} ` : ''}zurückgezogen wurde. ${because ? `Der Grund: ${because} ` : ''}Nichts davon ist zu sehen: Diese Seite ist ihr Datensatz.`,
  undecided:
    'Von diesem Dokument liegt eine Datei vor. Sie ist nicht zu sehen, solange die Redaktion nicht entschieden hat, was daraus veröffentlicht werden darf: Diese Seite ist ihr Datensatz.',
  notInEdition: (day: string, sha256: string) =>
    `Das Original wurde am ${day} abgerufen (SHA-256 ${sha256}), und Zitate wurden damit verglichen. Sein Text ist nicht Teil dieser Ausgabe.`,
  cite: (page: number) => `Seite ${page} zitieren`,
  citeFiles: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  citeFile: (format: string, page: number) => `${format}: Literaturangabe zu Seite ${page}`,
  citeOriginal: (address: string) => `Das Original: ${address}`,
  citeLine: (of: {
    author: string | undefined;
    title: string;
    description: boolean;
    publisher: string;
    date: string;
    page: number;
    site: string;
    address: string;
    accessed: string;
  }) =>
    [
      of.author && of.author !== of.publisher ? `${of.author}: ` : '',
      of.description ? `[${of.title}]` : `„${of.title}“`,
      `, ${of.publisher}, ${of.date}, S. ${of.page}. ${of.site}, ${of.address}, abgerufen am ${of.accessed}`,
    ].join(''),
  passage: {
    title: 'Die markierte Stelle',
    link: 'Link dorthin kopieren',
    quote: 'Mit Quellenangabe kopieren',
    copied: 'Kopiert.',
    failed: 'Das Kopieren ist nicht gelungen. Hier steht es:',
    close: 'Schließen',
  },
  checked: {
    page: (page: number) => `Im Text des Dokuments, Seite ${page}, Wort für Wort`,
    pageShort: (page: number) => `im Text des Dokuments, Seite ${page}`,
    pageOf: (page: number, document: string) => `Im Text von „${document}“, Seite ${page}, Wort für Wort`,
    original: (day: string, mark: string, page?: number) =>
      `Im Text des Dokuments${page === undefined ? '' : `, Seite ${page}`}, Wort für Wort (geprüft am ${day}, SHA-256 ${mark}…)`,
    originalOf: (document: string, day: string, mark: string, page?: number) =>
      `Im Text von „${document}“${page === undefined ? '' : `, Seite ${page}`}, Wort für Wort (geprüft am ${day}, SHA-256 ${mark}…)`,
    originalShort: (page?: number) =>
      page === undefined ? 'im Text des Dokuments' : `im Text des Dokuments, Seite ${page}`,
    recorded: (from: string) => `Wie festgehalten aus: ${from}`,
    recordedShort: (from: string) => `wie festgehalten aus: ${from}`,
    see: (page: number) => `Auf Seite ${page} ansehen`,
  },
} as const;
