/**
 * Words of the search. Those that the reader's browser fills in are given as text with names in
 * braces, by plural form, so that the script that fills them knows no language.
 */
export const search = {
  title: 'Alles durchsuchen',
  description:
    'Jedes Dokument, jedes Ereignis, jede Anfrage und Zusage, jede Person und Zahl: nach Wort, genauer Wendung oder Aktenzeichen.',
  label: 'Wörter, eine Wendung, ein Name oder ein Aktenzeichen',
  submit: 'Suchen',
  suggestions: 'Vorschläge',
  exact: 'Genaue Wendung',
  sort: 'Reihenfolge',
  sorts: { relevance: 'Beste Treffer zuerst', newest: 'Neueste zuerst', oldest: 'Älteste zuerst' },
  narrow: 'Die Treffer eingrenzen',
  counted: 'In diesen Zahlen zählt ein Dokument einmal, wie viele seiner Seiten auch gefunden werden.',
  countedInPart:
    'Ein Pluszeichen heißt: mindestens so viele. Nicht alles, worin diese Wörter stehen können, wurde gelesen.',
  clear: 'Alle Filter entfernen',
  results: 'Treffer',
  more: 'Mehr Treffer zeigen',
  morePublishers: 'Andere',
  facets: {
    kind: 'Art',
    grade: 'Wie gut wir es kennen',
    topic: 'Thema',
    year: 'Jahr',
    publisher: 'Herausgeber',
  },
  messages: {
    loading: { other: 'Die Suche läuft …' },
    titles: { one: '{count} Titel für {query}', other: '{count} Titel für {query}' },
    instead: { other: 'Kein Titel enthält „{words}“. Gezeigt wird: {shown}.' },
    nearest: { other: 'Gezeigt werden auch Titel mit den meisten dieser Wörter.' },
    also: { other: 'Auch: {names}' },
    listedUnder: { other: 'Zu finden unter {names}' },
    count: { one: '{count} Treffer für {query}', other: '{count} Treffer für {query}' },
    countFiltered: { one: '{count} Treffer', other: '{count} Treffer' },
    /** Where not everything that may hold the words was read. */
    atLeast: {
      one: 'Mindestens {count} Treffer für {query}',
      other: 'Mindestens {count} Treffer für {query}',
    },
    atLeastNumber: { other: '{count}+' },
    /** What is read aloud where little was found. */
    listed: { other: '{said}: {titles}.' },
    none: { other: 'Nichts gefunden für {query}.' },
    tooCommon: { other: 'Diese Wörter sind zu häufig, um allein gesucht zu werden.' },
    noneFiltered: { other: 'Mit diesen Filtern wurde nichts gefunden.' },
    failed: {
      other:
        'Die Suche konnte nicht geladen werden. Versuchen Sie es noch einmal, oder nehmen Sie das Verzeichnis unten.',
    },
    exactNote: { other: 'Wort für Wort am Text geprüft.' },
    page: { other: 'Seite {page}' },
    quoted: { other: '„{words}“' },
  },
  none: {
    searched:
      'Durchsucht wurden die Titel und Texte von allem, was unten verzeichnet ist. Jedes Wort muss vorkommen, kleine ausgenommen.',
    lead: 'Oder sehen Sie hier nach:',
    filters: 'Ohne Filter suchen',
    exact: 'Die Wörter in beliebiger Reihenfolge suchen',
    advice: 'Weniger Wörter, oder der Anfang eines Wortes, finden mehr.',
  },
  empty: {
    heading: 'Was man suchen kann',
    examples: 'Zum Beispiel',
    help: 'Jedes Wort muss vorkommen, kleine wie „mein“ oder „der“ ausgenommen; der Anfang eines Wortes genügt. Wörter in Anführungszeichen, oder mit „Genaue Wendung“ gesucht, werden nur so gefunden, wie sie dastehen. Paragrafen und Aktenzeichen werden in jeder Schreibweise gefunden.',
  },
  keys: {
    heading: 'Tasten',
    help: '/ führt von jeder Seite zur Suche, die Pfeiltasten führen durch die Vorschläge und die Treffer, die Eingabetaste nimmt einen, Escape leert die Suche.',
    slash: 'In diesem Browser soll die Taste / zur Suche führen',
  },
  index: {
    titles: 'Alle Titel, A bis Z',
    description: 'Alles nach seinem Titel, von A bis Z, mit seiner Art.',
    letters: 'Buchstaben',
    other: '0–9',
  },
  withoutScripts: {
    text: 'Die Suche dieser Website braucht Skripte, und die sind ausgeschaltet. Über das Verzeichnis unten ist alles zu erreichen.',
    link: 'Diese Website mit DuckDuckGo durchsuchen (führt von dieser Website weg)',
  },
  /** Words so common that a search for others need not fetch them. */
  common: 'der die das und in zu den von mit ist des dem ein eine für auf nicht als im es an auch sich'.split(
    ' ',
  ),
  small:
    'ich mich mir mein meine meinen meinem meiner wir uns unser unsere du dich dir dein er ihn ihm sein seine sie ihr ihre es man wer wen wem wessen was welche welcher welches wann wo warum wie ob kann können darf muss soll will wird werden wurde wurden hat haben hatte habe ist sind war waren bin bei aus nach über unter von vor zu zum zur und oder der die das den dem des ein eine einen einem einer kein keine nicht auch da hier dort dies diese dieser dieses so als dann wenn weil dass jemand etwas alle alles'.split(
      ' ',
    ),
  endings: {
    cut: ['innen', 'ungen', 'ern', 'en', 'er', 'em', 'es', 'in', 'ung', 'n', 's', 'e'],
    kept: ['ss'],
  },
  references: {
    kinds: {
      section: ['§', '§§', 'par', 'paragraf', 'paragrafen', 'paragraph', 'paragraphen'],
      article: ['art', 'artikel', 'artikels', 'artikeln'],
      chapter: ['kap', 'kapitel', 'kapitels', 'kapiteln', 'abschnitt', 'abschnitts'],
      bill: ['drucksache', 'drs'],
      clause: ['abs', 'absatz', 'absatzes', 'absätze', 'absätzen'],
      schedule: ['anl', 'anlage', 'anlagen', 'anhang', 'anhangs'],
      regulation: ['vo', 'verordnung', 'verordnungen'],
      paragraph: ['nr', 'nummer', 'nummern', 'ziff', 'ziffer', 'ziffern', 'rn', 'randnummer'],
    },
    joiners: ['und', 'oder', 'bis'],
  },
} as const;
