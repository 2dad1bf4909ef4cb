/** Words of the pages about people and organisations, and of the glossary. */
import { count } from './count.ts';

export const people = {
  title: 'Personen und Organisationen',
  description:
    'Personen in öffentlichen Ämtern und Organisationen dieser Recherche, mit Rolle, Worten und allem, was sie hier nennt.',
  intro: (number: number) =>
    `${number === 1 ? 'Eine Person oder Stelle hat' : `${number} Personen und Stellen haben`} einen Anteil an dieser Geschichte, alle in öffentlicher Rolle. Privatleute werden nicht genannt, und es gibt keine Fotos.`,
  often: 'Am häufigsten genannt',
  groups: {
    person: 'Personen in öffentlichen Rollen',
    'public-body': 'Öffentliche Stellen',
    committee: 'Ausschüsse',
    court: 'Gerichte',
    media: 'Zeitungen und Sender',
    'campaign-group': 'Initiativen',
    company: 'Unternehmen',
    school: 'Schulen',
    union: 'Gewerkschaften',
    'other-organisation': 'Weitere Organisationen',
  },
  kind: {
    person: 'Person in öffentlicher Rolle',
    'public-body': 'Öffentliche Stelle',
    committee: 'Ausschuss',
    court: 'Gericht',
    media: 'Zeitung oder Sender',
    'campaign-group': 'Initiative',
    company: 'Unternehmen',
    school: 'Schule',
    union: 'Gewerkschaft',
    'other-organisation': 'Organisation',
  },
  mentions: (number: number) => `an ${count(number, 'Stelle', 'Stellen')} genannt`,
  years: (first: string, last: string) => (first === last ? `, ${first}` : `, ${first} bis ${last}`),
  dated: (number: number) => `${number} datiert`,
  marks: (first: string, last: string) =>
    `Die Linie unter einem Namen reicht von ${first} bis ${last}. Ein Strich ist ein Jahr, aus dem ein Ereignis, eine Anfrage, ein Versprechen oder ein Dokument sie nennt.`,
  limits: 'Anmerkung',
  said: 'In eigenen Worten',
  saidBody: 'In eigenen Worten',
  saidIntro: (number: number) =>
    `${count(number, 'Zitat', 'Zitate')}, mit Link zu der Stelle, an der die Worte stehen.`,
  named: 'Wo die Website sie nennt',
  namedBody: 'Wo die Website sie nennt',
  namedIntro: (number: number) =>
    `${count(number, 'Stelle', 'Stellen')}, gefunden über die Links und über den Namen.`,
  namedNothing:
    'Auf dieser Website wurde keine andere Stelle gefunden, weder über Links noch über den Namen.',
  published: 'Dokumente von ihnen im Archiv',
  publishedBody: 'Dokumente dieser Stelle im Archiv',
  all: (label: string, number: number) => `${label} (${number})`,
  relations: {
    title: 'Wer fragte, ablehnte, versprach und prüfte',
    intro:
      'Jede Linie ist eine Anfrage, eine Prüfung oder ein Versprechen und führt dorthin. Wo niemand genannt ist, nennen ihn die Quellen nicht, oder wir nicht.',
    unnamed: 'hier nicht genannt',
    kinds: { asked: 'Gefragt von', audited: 'Geprüft von', promised: 'Versprochen von' },
    did: {
      asked: (whom: string) => `fragte (${whom}):`,
      audited: (whom: string) => `prüfte (${whom}):`,
      promised: () => 'versprach:',
    },
    looks: {
      refused: 'abgelehnt',
      maybe: 'abgelehnt; es kann eine der anderen sein',
      done: 'beantwortet, oder Versprechen eingehalten',
      open: 'nicht bekannt, oder nicht als eingehalten bekannt',
      audited: 'geprüft',
    },
    table: (number: number) => `Dasselbe als Tabelle: ${count(number, 'Zeile', 'Zeilen')}`,
    who: 'Wer',
    what: 'Was',
    when: 'Wann',
  },
  glossary: {
    title: 'Glossar',
    description:
      'Die Begriffe dieser Recherche in einfachen Worten, jeder mit seinen Quellen und den Stellen, die ihn verwenden.',
    intro: (number: number) =>
      `${count(number, 'Begriff', 'Begriffe')} in einfachen Worten, mit ihren Quellen und den Stellen der Website, die sie verwenden.`,
    used: 'Verwendet in',
    jump: 'Buchstaben',
  },
} as const;
