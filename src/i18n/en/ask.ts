/** Words of the letter that a reader can change and send. */
export const ask = {
  letter: 'The letter',
  plain: 'Copy the text and put in what is between brackets.',
  blanks: { date: 'date', body: 'name of the body', name: 'your name' },
  form: 'Your choices',
  body: 'Whom do you ask?',
  name: 'Your name',
  nameHint: 'A request needs your real name. It stays on this page.',
  date: 'Date of the letter',
  parts: 'What the letter asks besides',
  text: 'Your letter',
  textHint: 'Change what you like. A new choice above writes the letter again.',
  rewrite: 'Write it again',
  edited:
    'You have changed the text. Of the choices above, only the body still changes it, in the line that names it.',
  copy: 'Copy the letter',
  copied: 'The letter is copied.',
  notCopied: 'Your browser did not allow it. The letter is marked: copy it with the keyboard or the menu.',
  mail: 'Open in my mail program',
  mailHint: 'No address is filled in, because none is on record here.',
  newRequest: (name: string) => `Open it at ${name}`,
  newRequestHint: (name: string) =>
    `This leaves the site. ${name} is another publisher: it receives the text when you follow the link, and it publishes requests with the names of those who ask.`,
  chooseBody: (name: string) =>
    `This leaves the site. At ${name}, choose the body and paste the letter. Requests are published there with the names of those who ask.`,
  print: 'Print the letter',
  privacy: 'What you write stays on this page. Nothing is sent and nothing is kept.',
  limit: 'How long they have',
  lastDay: (received: string, limit: number, last: string) =>
    `If the letter arrives on ${received}, the answer is due on working day ${limit}: ${last} at the latest.`,
  lastDayTemplate:
    'If the letter arrives on {received}, the answer is due on working day {limit}: {last} at the latest.',
  beyond: 'That day lies outside the calendar of holidays, so no last day can be counted.',
} as const;
