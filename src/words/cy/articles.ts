import { count, nouns } from './count.ts';

export const articles = {
  title: 'Erthyglau',
  description:
    'Pob erthygl yn yr ymchwiliad, a phob datganiad ynghyd â’i ffynhonnell a pha mor dda y’i gwyddom.',
  intro:
    'O’u darllen yn eu trefn, maent yn adrodd yr hanes i gyd. Mae pob un yn sefyll ar ei thraed ei hun hefyd.',
  minutes: (minutes: number) => `${count(minutes, nouns.minute)} o ddarllen`,
  notReleased: (date: string) => `Heb ei ryddhau eto; testun o ${date}`,
  firstPublished: 'Cyhoeddwyd gyntaf.',
  published: 'Cyhoeddwyd',
  updated: 'Diweddarwyd',
  history: 'Beth sydd wedi newid',
  reply: 'Hawl i ymateb',
  related: 'Darllenwch nesaf',
  order: 'Trefn yr erthyglau',
  before: 'Erthygl flaenorol',
  after: 'Erthygl nesaf',
  letters: 'Llythyrau gan ddarllenwyr',
  corrections: 'Cywiriadau i’r erthygl hon',
  corrected: 'Cywirwyd',
  said: 'Yr hyn a ddywedai',
  says: 'Yr hyn y mae’n ei ddweud yn awr',
  figureOf: 'Data a rhybuddion',
  openTable: 'Y rhifau fel tabl',
  uncitedMark: 'Nid oes ffynhonnell i’r paragraff hwn. Mae’r rheswm ar waelod y dudalen.',
  document: 'Y ddogfen',
  inBrief: 'Sail yr erthygl hon',
} as const;
