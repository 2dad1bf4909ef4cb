/** Words of tables and charts. */
export const figures = {
  title: 'Daten',
  description:
    'Jede Tabelle der Recherche, mit ihrem Diagramm, ihren Quellen und dem, was man wissen muss, um sie zu lesen.',
  intro:
    'Jede Zahl auf dieser Website stammt aus einer dieser Tabellen. Alle lassen sich unverändert mitnehmen.',
  count: (figures: number, drawn: number) =>
    `${figures === 1 ? '1 Tabelle' : `${figures} Tabellen`}, davon ${drawn} als Diagramm. Die übrigen enthalten Zahlen, die als Bild in die Irre führen würden.`,
  topics: 'Themen',
  table: 'Die Zahlen als Tabelle',
  caveats: 'Was man wissen muss',
  notKnown: 'nicht bekannt',
  csv: 'Tabelle (CSV)',
  json: 'Tabelle und Anmerkungen (JSON)',
  page: 'Daten, Quellen und Zitierweise',
  about: (units: string, period: string, geography: string) => `${units}. ${geography}, ${period}`,
  download: 'Die Zahlen mitnehmen',
  whole: 'Alle Tabellen als ein Datenpaket',
  readme: (title: string, knowledge: string, licence: string) =>
    `${title}: alles, was belegt ist\n\nStand: ${knowledge}.\n` +
    `Lizenz von Text und Daten: ${licence}. Zitate gehören denen, von denen sie sind.\n\n` +
    'Die Tabellen (CSV) sind in UTF-8. In einer Zelle trennen Strichpunkte mehrere Werte. Was aus Teilen besteht, ist nur in der JSON-Datei vollständig. ' +
    'Quellen sind mit ihrer Kennung genannt, die documents.csv erklärt. datapackage.json beschreibt die Spalten.\n',
  archive: 'Alles in einer ZIP-Datei',
  denominators: 'Worauf sich die Anteile beziehen',
  totals: 'Summen, wie sie veröffentlicht sind',
  usedIn: 'Wo diese Website die Zahlen verwendet',
  notUsed: 'Bisher verwendet sie kein Artikel.',
  cite: 'Zitierweise',
  citation: (title: string, site: string, address: string, date: string) =>
    `„${title}“, ${site}, ${address}, Datenstand ${date}.`,
  missing: 'Ein Strich steht für eine Zahl, die nicht bekannt ist. Er bedeutet nicht null.',
  /** What kind of picture it is, as it is heard. */
  types: {
    bars: 'Balkendiagramm',
    columns: 'Säulendiagramm',
    line: 'Liniendiagramm',
    points: 'Punktdiagramm',
    stack: 'Diagramm gestapelter Anteile',
    whole: 'Diagramm der Teile eines Ganzen',
    change: 'Diagramm früherer und späterer Werte',
    spans: 'Zeitstrahl',
    marks: 'Diagramm aus Zeichen',
  },
  values: (count: number) => (count === 1 ? '1 Wert' : `${count} Werte`),
  range: (first: string, last: string) => `${first} bis ${last}`,
  extremes: {
    highest: 'höchster Wert',
    lowest: 'niedrigster Wert',
    longest: 'längste',
    shortest: 'kürzeste',
  },
  extreme: (most: string, value: string, row: string, _time: boolean) => `${most} ${value} (${row})`,
  course: (first: string, where: string, last: string, there: string) =>
    `von ${first} (${where}) bis ${last} (${there})`,
  axis: (from: string, to: string) => `Achse von ${from} bis ${to}`,
  keys: 'Die Pfeiltasten lesen es Wert für Wert vor; Pos1 führt zum ersten, Ende zum letzten, Escape beendet.',
  position: (count: number) => `{at} von ${count}`,
  pictureBy: (credit: string) => `Bild: ${credit}.`,
} as const;
