/** Words of the letter that a reader can change and send. */
export const ask = {
  letter: 'Der Brief',
  plain: 'Kopieren Sie den Text und setzen Sie ein, was in Klammern steht.',
  blanks: { date: 'Datum', body: 'Name der Stelle', name: 'Ihr Name' },
  form: 'Ihre Angaben',
  body: 'Wen fragen Sie?',
  name: 'Ihr Name',
  nameHint: 'Eine Anfrage braucht Ihren richtigen Namen. Er bleibt auf dieser Seite.',
  date: 'Datum des Briefs',
  parts: 'Worum der Brief außerdem bittet',
  text: 'Ihr Brief',
  textHint: 'Ändern Sie, was Sie wollen. Eine neue Angabe oben schreibt den Brief neu.',
  rewrite: 'Neu schreiben',
  edited:
    'Sie haben den Text geändert. Von der Auswahl oben ändert ihn nur noch die Stelle, in der Zeile, die sie nennt.',
  copy: 'Brief kopieren',
  copied: 'Der Brief ist kopiert.',
  notCopied:
    'Ihr Browser hat es nicht erlaubt. Der Brief ist markiert: Kopieren Sie ihn mit der Tastatur oder über das Menü.',
  mail: 'Im eigenen Mailprogramm öffnen',
  mailHint: 'Es ist keine Adresse eingetragen, weil hier keine bekannt ist.',
  newRequest: (name: string) => `Bei ${name} öffnen`,
  newRequestHint: (name: string) =>
    `Der Link führt von dieser Website weg. ${name} ist ein anderer Anbieter: Er erhält den Text, sobald Sie dem Link folgen, und veröffentlicht Anfragen mit den Namen derer, die sie stellen.`,
  chooseBody: (name: string) =>
    `Der Link führt von dieser Website weg. Wählen Sie bei ${name} die Stelle und fügen Sie den Brief ein. Anfragen werden dort mit den Namen derer veröffentlicht, die sie stellen.`,
  print: 'Brief drucken',
  privacy: 'Was Sie schreiben, bleibt auf dieser Seite. Nichts wird gesendet und nichts gespeichert.',
  limit: 'Wie viel Zeit die Stelle hat',
  lastDay: (received: string, limit: number, last: string) =>
    `Geht der Brief am ${received} ein, so ist die Antwort am Arbeitstag ${limit} fällig: spätestens am ${last}.`,
  lastDayTemplate:
    'Geht der Brief am {received} ein, so ist die Antwort am Arbeitstag {limit} fällig: spätestens am {last}.',
  beyond:
    'Dieser Tag liegt außerhalb des Feiertagskalenders. Der letzte Tag der Frist lässt sich deshalb nicht berechnen.',
} as const;
