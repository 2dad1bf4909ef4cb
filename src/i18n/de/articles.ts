import { count } from './count.ts';

export const articles = {
  title: 'Artikel',
  description: 'Alle Artikel der Recherche, jede Aussage mit ihrer Quelle und damit, wie gut wir sie kennen.',
  intro: 'Der Reihe nach gelesen erzählen sie die ganze Geschichte. Jeder Artikel steht auch für sich.',
  minutes: (minutes: number) => `${count(minutes, 'Minute', 'Minuten')} Lesezeit`,
  notReleased: (date: string) => `Dieser Artikel ist ein Entwurf vom ${date}`,
  firstPublished: 'Zuerst veröffentlicht.',
  updated: 'Aktualisiert',
  history: 'Was geändert wurde',
  reply: 'Gelegenheit zur Stellungnahme',
  related: 'Weiterlesen',
  before: 'Voriger Artikel',
  after: 'Nächster Artikel',
  letters: 'Leserbriefe',
  corrections: 'Berichtigungen zu diesem Artikel',
  corrected: 'Berichtigt',
  said: 'Hier stand',
  says: 'Jetzt steht hier',
  uncitedMark: 'Dieser Absatz hat keine Quelle. Der Grund steht am Ende der Seite.',
  document: 'Das Dokument',
  by: (names: string) => `Von ${names}.`,
} as const;
