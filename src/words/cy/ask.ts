/** Words of the letter that a reader can change and send. */
export const ask = {
  letter: 'Y llythyr',
  plain: 'Copïwch y testun a llenwch yr hyn sydd rhwng bachau.',
  blanks: { date: 'dyddiad', body: 'enw’r corff', name: 'eich enw' },
  form: 'Eich dewisiadau',
  body: 'I bwy y gofynnwch?',
  name: 'Eich enw',
  nameHint: 'Mae angen eich enw iawn ar gais. Mae’n aros ar y dudalen hon.',
  date: 'Dyddiad y llythyr',
  parts: 'Beth arall y mae’r llythyr yn gofyn amdano',
  text: 'Eich llythyr',
  textHint: 'Newidiwch yr hyn a fynnwch. Bydd dewis newydd uchod yn ysgrifennu’r llythyr o’r newydd.',
  rewritten: 'Mae eich newidiadau chi wedi’u cadw. Ysgrifennu’r llythyr o’r newydd yn ôl y dewisiadau?',
  rewrite: 'Ysgrifennu o’r newydd',
  edited:
    'Rydych wedi newid y testun. O’r dewisiadau uchod, dim ond y corff sy’n dal i’w newid, yn y llinell sy’n ei enwi.',
  copy: 'Copïo’r llythyr',
  copied: 'Mae’r llythyr wedi’i gopïo.',
  notCopied:
    'Ni chaniataodd eich porwr hynny. Mae’r llythyr wedi’i ddewis: copïwch ef â’r bysellfwrdd neu’r ddewislen.',
  mail: 'Agor yn fy rhaglen e-bost',
  mailHint: 'Nid oes cyfeiriad wedi’i lenwi, am nad oes un ar gofnod yma.',
  newRequest: (name: string) => `Ei agor ar wefan ${name}`,
  newRequestHint: (name: string) =>
    `Mae hyn yn gadael y wefan. Cyhoeddwr arall yw ${name}: mae’n derbyn y testun pan ddilynwch y ddolen, ac yn cyhoeddi ceisiadau gydag enwau’r rhai sy’n gofyn.`,
  chooseBody: (name: string) =>
    `Mae hyn yn gadael y wefan. Ar wefan ${name}, dewiswch y corff a gludwch y llythyr. Cyhoeddir ceisiadau yno gydag enwau’r rhai sy’n gofyn.`,
  print: 'Argraffu’r llythyr',
  privacy: 'Mae’r hyn a ysgrifennwch yn aros ar y dudalen hon. Nid oes dim yn cael ei anfon na’i gadw.',
  limit: 'Faint o amser sydd ganddynt',
  lastDay: (received: string, limit: number, last: string) =>
    `Os daw’r llythyr i law ar ${received}, rhaid ateb erbyn diwrnod gwaith ${limit}: ${last} fan hwyraf.`,
  lastDayTemplate:
    'Os daw’r llythyr i law ar {received}, rhaid ateb erbyn diwrnod gwaith {limit}: {last} fan hwyraf.',
  beyond: 'Mae’r diwrnod hwnnw y tu allan i’r calendr gwyliau, felly ni ellir cyfrif y diwrnod olaf.',
} as const;
