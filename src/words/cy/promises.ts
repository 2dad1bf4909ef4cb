/** Words of the page of promises. */
export const promises = {
  title: 'Addewidion',
  description:
    'Beth a addawyd, gan bwy ac erbyn pryd, a gadwyd yr addewid, faint o ddyddiau a aeth heibio hyd y mae tystiolaeth, a’r dystiolaeth.',
  standfirst:
    'Beth a addawyd, gan bwy ac erbyn pryd, a beth sy’n hysbys ers hynny. Lle na chafwyd dim, dyna’r cyfan a ddywedir: nid yw’n profi nad oedd dim.',
  states: {
    met: 'Cyflawnwyd',
    partly: 'Cyflawnwyd yn rhannol',
    missed: 'Heb ei gyflawni erbyn ei ddyddiad',
    notFound: 'Ni chafwyd arwydd',
    noDate: 'Heb bennu dyddiad',
  },
  stateMeaning: {
    met: 'Mae ffynhonnell yn dangos iddo ddod.',
    partly: 'Mae ffynhonnell yn dangos i ran ohono ddod.',
    missed: 'Mae rhywun, sy’n cael ei enwi, yn dweud nad oedd wedi dod erbyn y dyddiad a bennwyd.',
    notFound: 'Ni chawsom arwydd iddo ddod. Nid yw hynny’n profi na ddaeth.',
    noDate: 'Fe’i haddawyd neu fe’i disgwyliwyd heb ddyddiad, ac ni ellir bod wedi colli’r un.',
  },
  metOn: (date: string, who?: string) => `Cyflawnwyd ar ${date}${who ? `, medd ${who}` : ''}`,
  /** Of a thing whose date was moved later on. */
  missedFirst: (who: string) => `Heb ei gyflawni erbyn ei ddyddiad cyntaf, medd ${who}`,
  missedBy: (who: string) => `Heb ei gyflawni erbyn ei ddyddiad, medd ${who}`,
  notFoundTo: (date: string) => `Ni chafwyd arwydd hyd at ${date}`,
  noDateTo: (date: string) => `Heb bennu dyddiad, ac ni chafwyd arwydd hyd at ${date}`,
  promisedTimes: (times: number) => `Nifer yr addewidion: ${times}.`,
  firstDue: (due: string) => `Y dyddiad cyntaf: ${due}.`,
  moved: (on: string, due: string) => `Symudwyd y dyddiad ar ${on}: ${due}.`,
  things: (things: number, promises: number) => `Pethau a addawyd: ${things}, mewn addewidion: ${promises}.`,
  thingsCounted: (things: number, promises: number) =>
    `Cyfrifir pethau a addawyd (${things}), nid addewidion (${promises}): mae un a addawyd eto, neu y symudwyd ei ddyddiad, yn cyfrif unwaith.`,
  made: 'Gwnaed',
  by: 'Gan',
  due: 'Erbyn',
  noDue: 'heb ddyddiad',
  overdue: (days: string, from: string, to: string, end: string) =>
    `${days} ers y dyddiad, wedi’u cyfrif o ${from} hyd at ${to}, ${end}, os nad oedd dim wedi dod erbyn hynny.`,
  end: {
    look: () => 'pan edrychwyd ddiwethaf',
    account: (by: string) => `y diwrnod olaf y dywed ${by} nad oedd dim wedi dod`,
    event: (title: string) => `y diwrnod cyntaf y gallai hyn fod wedi dod â’r aros i ben: “${title}”`,
  },
  short: (days: string, to: string) =>
    `${days} ers y dyddiad (hyd at ${to}), os nad oedd dim wedi dod erbyn hynny.`,
  counted: (date: string) =>
    `Cyfrifir y dyddiau o’r diwrnod olaf y gall y dyddiad a addawyd ei olygu, hyd at y peth cyntaf a allai fod wedi dod â’r aros i ben neu’r diwrnod olaf y gall ffynhonnell neu’n chwiliad ni ddweud rhywbeth amdano: byth y tu hwnt i ${date}, pan edrychwyd ddiwethaf.`,
  evidence: 'Yn eu geiriau nhw',
  more: 'Y dystiolaeth',
  permanent: (title: string) => `Dolen barhaol: ${title}`,
  other: 'Addewidion eraill',
  axisParts: {
    made: 'gwnaed yr addewid',
    due: 'roedd i’w gadw erbyn hyn',
    overdue: 'dyddiau ers y dyddiad',
    open: 'ni phennwyd diwrnod',
  },
  data: 'Pob addewid fel data (JSON)',
} as const;
