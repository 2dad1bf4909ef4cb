/** Words of the page of promises. */
export const promises = {
  title: 'Addewidion',
  description:
    'Beth a addawyd, gan bwy ac erbyn pryd, a gadwyd yr addewid, faint o ddyddiau a aeth heibio ers hynny, a’r dystiolaeth.',
  standfirst:
    'Beth a addawyd, gan bwy ac erbyn pryd, a beth sy’n hysbys ers hynny. Lle na chafwyd dim, dyna’r cyfan a ddywedir: nid yw’n profi nad oedd dim.',
  states: { yes: 'Cadwyd', no: 'Ni chadwyd', partly: 'Cadwyd yn rhannol', unknown: 'Ni chafwyd dim' },
  stateMeaning: {
    yes: 'Mae ffynhonnell yn dangos ei fod wedi’i wneud.',
    no: 'Dywed ffynonellau nad oedd wedi’i wneud erbyn hynny. Mae’r nodyn yn dweud pa rai.',
    partly: 'Mae ffynhonnell yn dangos bod rhan ohono wedi’i gwneud.',
    unknown: 'Ni chafwyd arwydd iddo gael ei gadw. Nid yw hynny’n profi na chafodd.',
  },
  made: 'Gwnaed',
  by: 'Gan',
  due: 'Erbyn',
  noDue: 'heb ddyddiad',
  today: (date: string) => `Cyfrifwyd hyd at ${date}.`,
  overdue: (days: string, date: string, from: string) =>
    `${days} ers y dyddiad, wedi’u cyfrif o ${from} hyd at ${date}.`,
  overdueUnknown: (days: string, date: string, from: string) =>
    `${days} ers i’r dyddiad fynd heibio, wedi’u cyfrif o ${from} hyd at ${date}, os na chyhoeddwyd dim na ddaethom o hyd iddo.`,
  still: (days: string) => `${days} ar ôl.`,
  short: (days: string) => `${days} ers y dyddiad`,
  shortUnknown: (days: string) => `${days} ers y dyddiad, ni chafwyd dim`,
  countedTo: (date: string) =>
    `Cyfrifir y dyddiau hyd at ${date}, o’r diwrnod olaf y gall y dyddiad a addawyd ei olygu.`,
  evidence: 'Yn eu geiriau nhw',
  more: 'Y dystiolaeth',
  permanent: (title: string) => `Dolen barhaol: ${title}`,
  other: 'Addewidion eraill',
  axis: 'Sut i ddarllen y llinellau',
  axisParts: {
    made: 'gwnaed yr addewid',
    due: 'roedd i’w gadw erbyn hyn',
    overdue: 'dyddiau ers y dyddiad',
    open: 'ni roddwyd dyddiad',
  },
  data: 'Pob addewid fel data (JSON)',
} as const;
