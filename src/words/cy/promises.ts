/** Words of the page of promises. */
export const promises = {
  title: 'Addewidion',
  description:
    'Beth a addawyd, gan bwy ac erbyn pryd, a gadwyd yr addewid, faint o ddyddiau a aeth heibio hyd y mae tystiolaeth, a’r dystiolaeth.',
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
  overdue: (days: string, from: string, to: string, end: string) =>
    `${days} ers y dyddiad, wedi’u cyfrif o ${from} hyd at ${to}, ${end}, os nad oedd dim wedi dod erbyn hynny.`,
  end: {
    look: () => 'pan edrychwyd ddiwethaf',
    account: (by: string) => `y diwrnod olaf y dywed ${by} nad oedd dim wedi dod`,
    event: (title: string) => `y diwrnod cyntaf y gallai hyn fod wedi dod â’r aros i ben: “${title}”`,
  },
  short: (days: string, to: string) =>
    `${days} ers y dyddiad (hyd at ${to}), os nad oedd dim wedi dod erbyn hynny`,
  counted: (date: string) =>
    `Cyfrifir y dyddiau o’r diwrnod olaf y gall y dyddiad a addawyd ei olygu, hyd at y peth cyntaf a allai fod wedi dod â’r aros i ben neu’r diwrnod olaf y gall ffynhonnell neu’n chwiliad ni ddweud rhywbeth amdano: byth y tu hwnt i ${date}, pan edrychwyd ddiwethaf.`,
  evidence: 'Yn eu geiriau nhw',
  more: 'Y dystiolaeth',
  permanent: (title: string) => `Dolen barhaol: ${title}`,
  other: 'Addewidion eraill',
  axis: 'Sut i ddarllen y llinellau',
  axisParts: {
    made: 'gwnaed yr addewid',
    due: 'roedd i’w gadw erbyn hyn',
    overdue: 'dyddiau ers y dyddiad',
    open: 'ni phennwyd diwrnod',
  },
  data: 'Pob addewid fel data (JSON)',
} as const;
