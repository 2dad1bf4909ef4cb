/** Wörter der gedruckten Ausgabe und der Verweise auf sie. */
export const edition = {
  name: 'Gedruckte Ausgabe',
  fullTitle: (site: string, day: string) => `${site}: gedruckte Ausgabe vom ${day}`,
  description:
    'Alle Artikel mit ihren Anmerkungen, die Chronik, die Zusagen und die Anträge auf einer Seite, für Papier gemacht.',
  pdf: 'Gedruckte Ausgabe als PDF',
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
