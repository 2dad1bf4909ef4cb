/** Wörter der gedruckten Ausgabe und der Verweise auf sie. */
export const edition = {
  name: 'Gedruckte Ausgabe',
  fullTitle: (site: string, day: string) => `${site}: gedruckte Ausgabe vom ${day}`,
  description:
    'Alle Artikel mit ihren Anmerkungen, die Chronik, die Zusagen und die Anträge auf einer Seite, für Papier gemacht.',
  pdf: 'Gedruckte Ausgabe als PDF',
  epub: 'Gedruckte Ausgabe als E-Book (EPUB)',
  accessibility:
    'Inhalt, Abschnitte und Anmerkungen sind verlinkt. Jedes Diagramm hat einen Text, der sagt, was es zeigt, und eine Tabelle seiner Werte.',
  contents: 'In dieser Ausgabe',
  colophon: (day: string) =>
    `Stand der Website am ${day}. Die Zahlen im Text führen zu den Anmerkungen am Ende jedes Beitrags. Was sich seither geändert hat, steht auf der Website, mit den Quellen als Verweisen.`,
  kind: 'Eigene Schrift dieser Website',
  noSource:
    'Dies ist eine Schrift dieser Website, aus ihren Seiten gemacht. Sie ist keine Quelle, und nichts auf der Website stützt sich auf sie.',
  /** Over their list. */
  papers: 'Eigene Schriften dieser Website',
  establishes: {
    letter: 'Der Brief, den die Website ihren Lesern anbietet, mit Lücken zum Ausfüllen.',
  },
  download: {
    letter: (size: string) => `Der Brief auf einer Seite (PDF, ${size})`,
  },
  letter: 'Antragsbrief',
  letterFrom: (address: string, day: string) =>
    `Von ${address}, Stand ${day}. Bitte einsetzen, was in Klammern steht.`,
} as const;

/** Wörter der Seite, auf der man alles auf dem Gerät behält. */
export const offline = {
  title: 'Ohne Netz lesen',
  link: 'Ohne Netz lesen',
  description:
    'Alles auf diesem Gerät behalten und ohne Netz lesen und durchsuchen. Mit einem Klick ist es wieder entfernt.',
  intro: 'Behalten Sie alles auf diesem Gerät, und lesen und durchsuchen Sie es ohne Netz.',
  about: (size: string) => [
    `Jede Seite mit ihren Grafiken und Bildern, dazu die Suche: ${size}. Nicht PDFs, Downloads und was auf anderen Websites liegt.`,
    'Nichts wird geladen, bevor Sie es verlangen. Die Kopie und ein kleines Programm, das sie zeigt (ein Service Worker), bleiben in Ihrem Browser.',
    'Mit Netz sehen Sie weiterhin die neuesten Seiten. Die Kopie erscheint, wo das Netz ausfällt.',
    'Ihr Browser kann die Kopie entfernen, wenn er den Platz braucht.',
  ],
  other: 'Auch so können Sie es mitnehmen:',
  withoutScripts: 'Zum Behalten braucht es JavaScript, das in diesem Browser ausgeschaltet ist.',
  progress: 'Wie viel behalten ist',
  keep: (size: string) => `Alles behalten: ${size}`,
  states: {
    reading: 'Die Liste der Dateien wird geladen.',
    running: '{done} von {all} behalten',
    none: 'Auf diesem Gerät ist nichts behalten.',
    savesData: 'Ihr Browser soll Daten sparen. Auf diesem Gerät ist nichts behalten.',
    part: '{done} von {all} sind behalten. Ohne Netz lesen lässt es sich, wenn alles da ist.',
    kept: 'Behalten: der Stand vom {day}. Sie können ihn ohne Netz lesen und durchsuchen.',
    newer: 'Behalten ist der Stand vom {day}. Es gibt einen neueren.',
    removed: 'Entfernt. Auf diesem Gerät ist nichts behalten.',
    network: 'Das Netz ist ausgefallen. {done} von {all} sind behalten.',
    list: 'Die Liste der Dateien konnte nicht geladen werden.',
    full: 'Der Browser hat keinen Platz mehr für diese Website. {done} von {all} sind behalten.',
    denied: 'Der Browser lässt diese Website nichts behalten, etwa in einem privaten Fenster.',
    unable: 'Dieser Browser kann keine Seiten behalten, oder diese Adresse ist nicht sicher (https).',
  },
  actions: {
    again: 'Noch einmal versuchen',
    rest: 'Weiter: noch {size}',
    newer: 'Geändertes laden: {size}',
    stop: 'Anhalten',
    remove: 'Von diesem Gerät entfernen',
  },
  notKept: {
    title: 'Diese Seite ist auf diesem Gerät nicht behalten',
    text: 'Es gibt kein Netz, und in der Kopie auf diesem Gerät fehlt diese Seite.',
  },
} as const;
export const take = {
  cite: 'Zitieren',
  files: { txt: 'in Worten', bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  followRequest: 'Dieser Anfrage folgen (RSS)',
  followPromise: 'Dieser Zusage folgen (RSS)',
  embed: 'Einbetten',
  codeCopied: 'Der Code ist kopiert.',
  seeIt: 'mit den Belegen ansehen',
  share: 'Teilen',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  line: (of: {
    authors: string | undefined;
    title: string;
    site: string;
    /** What it is, and the day on which it came out or that it has not. */
    said: string[];
    url: string | undefined;
    accessed: string;
  }) =>
    `${of.authors ? `${of.authors}: ` : ''}„${of.title}“, ${of.site}. ${of.said.join('. ')}.${of.url ? ` ${of.url}, abgerufen am ${of.accessed}.` : ''}\n`,
} as const;
