/** Words of the kit's page, which editors read. */
export const kit = {
  title: 'Der Baukasten',
  description:
    'Jeder Baustein, den ein Artikel verwenden darf, mit seinen Angaben, einem Beispiel zum Kopieren und seinem Aussehen.',
  intro:
    'Jedes Beispiel ist aus den Datensätzen dieser Geschichte gemacht. Kopieren Sie es in einen Artikel und ändern Sie die Kennungen.',
  sample: 'Ein paar Wörter als Beispiel.',
  attribute: 'Angabe',
  takes: 'Was sie aufnimmt',
  needed: 'nötig',
  optional: 'kann wegfallen',
  idOf: (collection: string) => `die Kennung eines Datensatzes aus ${collection}`,
  idsOf: (collection: string) => `Kennungen aus ${collection}, durch Leerzeichen getrennt`,
  oneOf: (values: string) => `eines von ${values}`,
  text: 'Text',
  none: 'Er hat keine Angaben.',
  source: 'Wie man es schreibt',
  looks: 'Wie es aussieht',
  noRecord: 'Diese Geschichte hat keinen Datensatz, um ihn zu zeigen.',
  descriptionOf: (name: string) =>
    `${name}: wozu es dient, was es annimmt, ein Beispiel zum Kopieren, und wie es aussieht.`,
  attributes: 'Attribute',
  must: 'Nötig?',
  copy: 'Beispiel kopieren',
  copied: 'Kopiert.',
  look: { light: 'Hell', dark: 'Dunkel', print: 'Gedruckt', narrow: 'Auf einem Bildschirm von 320 Pixeln' },
  lookOf: (name: string, look: string) => `${name}: ${look}`,
  purposes: {
    Aside:
      'Ein Kasten mit Aufschrift für unsere Einordnung, einen Punkt der Fairness, das Recht oder eine Anmerkung. Die Aufschrift fehlt nie.',
    BlockQuote: 'Ein festgehaltenes Zitat, abgesetzt, mit der Angabe, von wem es stammt und von wann.',
    Chart: 'Daten: das Diagramm, die Tabelle und die Vorbehalte.',
    Cite: 'Eine Quelle der Aussage davor, als nummerierte Anmerkung. „at“ ist die Überschrift einer Notiz zum Dokument; „where“ ist eine Stelle ohne Notiz.',
    Contact: 'Wie man den Herausgeber erreicht, und was dabei zu bedenken ist. Für die ständigen Seiten.',
    CorrectionLog: 'Jede Berichtigung, die neueste zuerst. Für die Seite der Berichtigungen.',
    Counts: 'Was die Website enthält, beim Bauen gezählt. Für die ständigen Seiten.',
    Days: 'Die Tage zwischen zwei Ereignissen, oder bis zum Tag, an dem zuletzt nachgesehen wurde („knowledge“ in site.yaml), wenn das zweite fehlt.',
    DocumentPanel: 'Der Datensatz eines Dokuments, und wie gut wir es kennen.',
    Events: 'Eine kurze Chronik ausgewählter Ereignisse.',
    Findings:
      'Eine Liste von Befunden. Unter jedem steht, wer davon berichtet und wie gut wir diesen Bericht kennen, nach seinen Belegen.',
    Letter:
      'Der Brief, mit dem Leserinnen und Leser das wichtigste Dokument anfragen. Für die ständigen Seiten.',
    Number:
      'Eine Zahl aus ihren Daten. „row“ ist die erste Zelle ihrer Zeile; „where“ wählt eine Zeile nach mehreren Spalten.',
    Person: 'Wörter, die zur Seite einer Person oder einer Organisation führen.',
    Picture: 'Ein Foto, eine Zeichnung oder eine Karte, mit Bildunterschrift und Bildnachweis.',
    PromiseList: 'Zusagen mit ihrem Stand und den überfälligen Tagen.',
    Quote:
      'Festgehaltene Worte in einem Satz, oder ein Teil davon, mit ihrer Anmerkung. Leer gelassen stehen alle da.',
    Refusals: 'Ablehnungen nebeneinander, in den Worten der Stellen selbst.',
    Table: 'Daten, die nicht gezeichnet werden sollen: ihre Tabelle und ihre Vorbehalte.',
    Term: 'Wörter, die zu ihrer Erklärung im Glossar führen.',
    Uncited:
      'Eine Stelle, die Tatsachen ohne eigene Quelle nennt, mit dem Grund, den Leserinnen und Leser sehen.',
    Unknown: 'Was nicht bekannt ist, aus dem Datensatz.',
  } as Readonly<Record<string, string>>,
} as const;
