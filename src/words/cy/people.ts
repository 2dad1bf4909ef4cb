/** Words of the pages about people and organisations, and of the glossary. */
import { count, nouns } from './count.ts';

export const people = {
  title: 'Pobl a sefydliadau',
  description:
    'Pobl mewn rolau cyhoeddus a sefydliadau a enwir yn yr ymchwiliad: eu rôl, eu geiriau a phopeth ar y wefan sy’n eu henwi.',
  intro: (number: number) =>
    `Pobl a chyrff sydd â rhan yn yr hanes hwn, pob un mewn rôl gyhoeddus: ${number}. Ni enwir neb preifat, ac nid oes ffotograffau.`,
  often: 'Y rhai a enwir amlaf',
  groups: {
    person: 'Pobl mewn rolau cyhoeddus',
    'public-body': 'Cyrff cyhoeddus',
    committee: 'Pwyllgorau',
    court: 'Llysoedd a thribiwnlysoedd',
    media: 'Papurau newydd a darlledwyr',
    'campaign-group': 'Grwpiau ymgyrchu',
    company: 'Cwmnïau',
    school: 'Ysgolion',
    union: 'Undebau',
    'other-organisation': 'Sefydliadau eraill',
  },
  kind: {
    person: 'Person mewn rôl gyhoeddus',
    'public-body': 'Corff cyhoeddus',
    committee: 'Pwyllgor',
    court: 'Llys neu dribiwnlys',
    media: 'Papur newydd neu ddarlledwr',
    'campaign-group': 'Grŵp ymgyrchu',
    company: 'Cwmni',
    school: 'Ysgol',
    union: 'Undeb',
    'other-organisation': 'Sefydliad',
  },
  mentions: (number: number) => count(number, nouns.mention),
  role: 'Rôl',
  relevance: 'Rhan yn yr hanes',
  limits: 'Nodyn',
  also: 'Enwir hefyd fel',
  said: 'Yn eu geiriau eu hunain',
  saidBody: 'Yn ei eiriau ei hun',
  saidIntro: (number: number) =>
    `${count(number, nouns.quotation)} ar gofnod, gyda dolen i’r lle y saif y geiriau.`,
  named: 'Ble y mae’r wefan yn eu henwi',
  namedBody: 'Ble y mae’r wefan yn ei enwi',
  namedIntro: (number: number) => `${count(number, nouns.place)}, drwy ddilyn y dolenni a chwilio am yr enw.`,
  published: 'Eu dogfennau yn yr archif',
  publishedBody: 'Ei ddogfennau yn yr archif',
  sources: 'Sail y cofnod hwn',
  all: (label: string, number: number) => `${label} (${number})`,
  glossary: {
    title: 'Geirfa',
    description:
      'Termau’r ymchwiliad mewn geiriau plaen, pob un gyda’i ffynonellau a ble y mae’r wefan yn ei ddefnyddio.',
    intro: (number: number) =>
      `${count(number, nouns.term)} mewn geiriau plaen, gyda’r ffynonellau a’r mannau ar y wefan sy’n eu defnyddio.`,
    used: 'Defnyddir yn',
    unused: 'Nid oes erthygl yn defnyddio’r term hwn hyd yma.',
    jump: 'Termau yn nhrefn yr wyddor',
  },
} as const;
