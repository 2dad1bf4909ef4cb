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
  mentions: (number: number) => count(number, 'Stelle', 'Stellen'),
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
