/** What the things of a site are called: one of them, and several. Each kind of record with an address is here. */
export const kinds = {
  article: { singular: 'Artikel', plural: 'Artikel' },
  document: { singular: 'Dokument', plural: 'Dokumente' },
  event: { singular: 'Ereignis', plural: 'Ereignisse' },
  request: { singular: 'Anfrage', plural: 'Anfragen' },
  promise: { singular: 'Zusage', plural: 'Zusagen' },
  bill: { singular: 'Gesetz', plural: 'Gesetzentwürfe' },
  stage: { singular: 'Schritt des Gesetzes', plural: 'Schritte des Gesetzes' },
  provision: { singular: 'Bestimmung des Gesetzes', plural: 'Bestimmungen des Gesetzes' },
  figure: { singular: 'Daten', plural: 'Daten' },
  person: { singular: 'Person oder Stelle', plural: 'Personen und Stellen' },
  term: { singular: 'Begriff', plural: 'Begriffe' },
  unknown: { singular: 'Nicht bekannt', plural: 'Offene Fragen' },
  page: { singular: 'Seite', plural: 'Seiten' },
  correction: { singular: 'Berichtigung', plural: 'Berichtigungen' },
  letter: { singular: 'Leserbrief', plural: 'Leserbriefe' },
  paper: { singular: 'Die Website auf Papier', plural: 'Die Website auf Papier' },
} as const;
