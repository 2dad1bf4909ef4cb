/** Words of the archive: its index, a document's page, a withheld document's page, citations. */
import { count, nouns } from './count.ts';

export const documents = {
  title: 'Dogfennau',
  description:
    'Pob ffynhonnell yn yr ymchwiliad: pa mor dda y’i gwyddom, beth y mae’n ei ddweud, ei dyfyniadau, a phopeth sy’n pwyso arni.',
  intro: (number: number, pages: number, whole: number) =>
    `Mae’r archif yn dal ${count(number, nouns.source)}. Mae gan bob un gofnod yma: pa mor dda y’i gwyddom, ble y gellir ei darllen, a phopeth ar y wefan hon sy’n pwyso arni. Gyda’n nodiadau ar ei chynnwys: ${pages}.${whole === 0 ? ' Ni chopïir yr un ddogfen gyfan yma: mae’r ddolen yn arwain at y gwreiddiol.' : ` Gyda’r testun ei hun: ${count(whole, nouns.document)}; yn achos y lleill mae’r ddolen yn arwain at y gwreiddiol.`}`,
  exportDescription:
    'Un cofnod i bob ffynhonnell. Mae’r dyddiadau yn EDTF (ISO 8601-2) mor fanwl ag y gwyddys. Dywed `evidence` pa mor dda y gwyddom am ffynhonnell, `link` i ble yr anfonir darllenydd, `readIn` pa gopi a ddarllenwyd lle roedd yn un arall, `usedIn` faint o fannau ar y wefan sy’n ei defnyddio neu’n ei henwi. Mae’r nodiadau yn ein geiriau ni; mae dyfyniadau’n eiddo i’w perchnogion o hyd.',
  provenance: {
    description:
      'Pob datganiad ar y wefan hon sydd â ffynhonnell, gyda’i ffynonellau, pa mor dda y gwyddom am bob un, ac a wiriwyd ei ddyfyniadau. Mae gan ddatganiad heb ffynhonnell y rheswm ysgrifenedig.',
    schema: {
      kind: 'Ble y saif y datganiad: article (erthygl), page (tudalen), home (tudalen flaen), event (digwyddiad), request (cais), promise (addewid), stage (cyfnod), provision (darpariaeth), figure (ffigur), person, term neu document (dogfen).',
      address: 'Ei le ar y wefan hon, fel llwybr.',
      text: 'Ei eiriau, heb farciau.',
      certainty:
        'Ar gyfer digwyddiadau a’r hyn sy’n hysbys am ddogfen a ddaliwyd yn ôl: established (wedi’i gadarnhau), attributed (wedi’i briodoli) neu inferred (wedi’i gasglu).',
      attributedTo: 'Ar air pwy y mae’n pwyso.',
      uncited: 'Y rheswm ysgrifenedig pam nad oes ffynhonnell iddo.',
      sources:
        'Pob un gyda `document` (dynodydd), `address` (y lle ar ei thudalen), `title`, `grade`, `locator`, ac mewn testun y `reference` sy’n arwain ati.',
      quotations: 'Pob un gyda `id`, `address`, `document`, `text` a sut y gwiriwyd ei eiriau (`checked`).',
    },
  },
  /** Words by which a locator names a place in a document, as patterns. */
  placeWords: [
    'tudalen',
    'dudalen',
    'tudalennau',
    'paragraff',
    'baragraff',
    'adran',
    'brawddeg',
    'frawddeg',
    'pwynt',
    'pennod',
    'llinell',
  ],
  stageTitle: (house: string, stage: string) => `${house}: ${stage}`,
  kinds: {
    primary: 'Swyddogol neu o lygad y ffynnon',
    legal: 'Y gyfraith',
    news: 'Newyddion',
    campaign: 'Ymgyrch',
    academic: 'Academaidd',
    trade: 'Masnach a phroffesiwn',
  },
  kindMeaning: {
    primary: 'Gan gorff cyhoeddus neu ddeddfwrfa, neu lythyr, neu’r data ei hun.',
    legal: 'Deddfwriaeth, dyfarniad, hysbysiad penderfynu, neu drawsgrifiad o un.',
    news: 'O bapur newydd, darlledwr neu’r wasg gyfreithiol.',
    campaign: 'Gan grŵp ymgyrchu neu ymgyrchydd: eu honiadau a’u cyfrif nhw eu hunain.',
    academic: 'Gan ymchwilwyr.',
    trade: 'Gan gwmni cyfreithiol, ymgynghoriaeth, blog proffesiynol neu’r wasg fasnach.',
  },
  record: {
    title: 'Y cofnod',
    publisher: 'Cyhoeddwr',
    byline: 'Gan',
    kind: 'Math',
    date: 'Dyddiad',
    establishes: 'Beth y mae’n ei ddangos',
    original: 'Y gwreiddiol',
    noOriginal: 'Dim dolen',
    noOriginalReason: 'Nid oes cyfeiriad i anfon darllenydd iddo.',
    read: 'Ble y’i darllenwyd',
    readElsewhere: 'Mewn copi ar wefan arall, nad oes dolen iddi yma.',
    readCopy: (name: string) => `Mewn copi: ${name}.`,
    licence: 'Trwydded',
    licenceOpen: 'Heb ei chadarnhau.',
    topics: 'Pynciau',
    id: 'Cofnod',
    titleIsDescription: 'Ein disgrifiad ni yw’r teitl. Mae gan y ddogfen un arall neu ddim un.',
    uncertainTitle: 'Am y teitl',
    go: (host: string) => `Ei darllen ar ${host}`,
    awaiting:
      'Mae’r cofnod hwn yn aros am wiriad ac ni chaniateir ei ddyfynnu cyn hynny. Ni chaiff unrhyw ddatganiad o ffaith ar y wefan hon bwyso arno tan hynny.',
  },
  through: 'Gwyddom amdani drwy',
  notes: 'Beth y mae’n ei ddweud',
  notesIntro:
    'Ein nodiadau, yn ein geiriau ein hunain. Mae pob un yn enwi’r lle yn y ddogfen, neu drwy bwy y mae’n hysbys.',
  noNotes: 'Nid oes gennym nodiadau ar y ddogfen hon y tu hwnt i’r hyn y mae’n ei ddangos.',
  whereItStands: 'Ble',
  quotations: 'Yn ei geiriau ei hun',
  quotationsIntro: (number: number) =>
    `${count(number, nouns.quotation)} o’r ddogfen hon ar gofnod, air am air.`,
  marks: {
    standsFor: (mark: string, words: string) => `Mae ${mark} yn sefyll am ${words}.`,
    added: (mark: string) => `Ychwanegwyd ${mark} gennym ni.`,
    leftOut: (words: string) => `Gadawyd allan gennym ni: ${words}.`,
    farApart: 'Mae’r rhannau ymhell oddi wrth ei gilydd:',
  },
  usedIn: 'Defnyddir ar y wefan hon yn',
  notUsed: 'Ar gofnod, a heb ei ddefnyddio mewn man arall ar y wefan hon hyd yma.',
  permalink: 'Dolen i’r lle hwn',
  permalinkTo: (what: string) => `Dolen i’r lle hwn: ${what}`,
  at: (label: string) => `nodyn ${label}`,
  rests: 'Beth sy’n pwyso arni',
  restsIntro: (number: number) =>
    `${count(number, nouns.place)} ar y wefan hon sy’n defnyddio neu’n enwi’r ddogfen hon.`,
  restsNothing: 'Nid oes dim ar y wefan hon yn pwyso ar y ddogfen hon hyd yma.',
  restsKinds: {
    article: 'Erthyglau',
    page: 'Tudalennau',
    event: 'Digwyddiadau',
    request: 'Ceisiadau',
    promise: 'Addewidion',
    stage: 'Cyfnodau’r Bil',
    provision: 'Darpariaethau’r Bil',
    figure: 'Data',
    person: 'Pobl a chyrff',
    term: 'Termau',
    unknown: 'Cwestiynau agored',
    document: 'Dogfennau eraill',
  },
  showAll: (number: number) => `Dangos y cyfan (${number})`,
  unknown: 'Beth nad yw’n hysbys',
  cite: {
    title: 'Dyfynnu’r ddogfen hon',
    plain: 'Mewn geiriau',
    bibtex: 'BibTeX',
    download: 'Ar gyfer rheolydd cyfeiriadau',
    files: { bib: 'Ffeil BibTeX', ris: 'Ffeil RIS', 'csl.json': 'Ffeil CSL-JSON' },
    all: 'Pob dogfen fel cyfeiriadau',
    grade: (grade: string, meaning: string) => `Tystiolaeth: ${grade}. ${meaning}`,
    gradeNote: (note: string) => `Am y radd: ${note}.`,
    through: (titles: string[]) => `Yn hysbys drwy: ${titles.join('; ')}.`,
    description: 'Disgrifiad yw’r teitl, nid teitl y ddogfen ei hun.',
    date: (date: string) => `Dyddiad: ${date}.`,
    record: (address: string) => `Cofnod: ${address}`,
    line: (of: {
      author: string | undefined;
      title: string;
      description: boolean;
      publisher: string;
      date: string;
      link: string | undefined;
      /** Whether the document at the link was seen; else its record was. */
      linkSeen: boolean;
      accessed: string;
      site: string;
      record: string;
      grade: string;
    }) =>
      [
        of.author && of.author !== of.publisher ? `${of.author}, ` : '',
        of.description ? `[${of.title}]` : `“${of.title}”`,
        `, ${of.publisher}, ${of.date}`,
        of.link ? `, ${of.link}` : '',
        of.linkSeen ? `, cyrchwyd ${of.accessed}` : '',
        `. Tystiolaeth: ${of.grade}. Cofnod yn ${of.site}: ${of.record}`,
        of.linkSeen ? '' : `, cyrchwyd ${of.accessed}`,
      ].join(''),
  },
  withheld: {
    label: 'Dogfen a ddaliwyd yn ôl',
    daysWithheld: (unit: string) => `${unit} dan glo`,
    since: (date: string, note: string | undefined, lastLook: string) =>
      `Cyfrifwyd o ${date}${note ? `, ${note},` : ''} hyd at ${lastLook}, pan edrychwyd ddiwethaf, os oedd yn dal heb ei chyhoeddi bryd hynny.`,
    checked: (date: string) =>
      `Chwiliwyd amdani ddiwethaf ar ${date}. Nid yw peidio â’i chael yn profi nad yw yn unman.`,
    bars: 'Ni chawsom ddim o’i thestun wedi’i ryddhau. Mae’r bariau’n sefyll am yr hyn a ddaliwyd yn ôl, ac nid am unrhyw linell go iawn.',
    holds: 'Pwy sy’n ei dal',
    asked: 'Pwy a ofynnodd amdani',
    askedOf: (body: string) => `wedi holi ${body}`,
    someone: (note: string) => `Rhywun (${note})`,
    askedNoDate: 'dyddiad anhysbys',
    maySame: 'Gall rhai o’r rhain fod yr un cais.',
    refused: 'Pwy a’i gwrthododd, ac â pha eiriau',
    refusedBy: (body: string) => `${body} a’i gwrthododd`,
    refusedStamp: 'Gwrthodwyd',
    request: 'Y cais',
    requestOf: (who: string, body: string) => `Y cais: ${who} yn holi ${body}`,
    requestAnswered: (body: string, date: string) => `Y cais a atebwyd (${body}, ${date})`,
    letterOf: (body: string, date: string) => `Cofnod y gwrthodiad hwnnw (${body}, ${date})`,
    known: 'Beth sy’n hysbys amdani',
    notKnown: 'Beth nad yw’n hysbys amdani',
    notesTitle: 'Ein nodiadau arni',
  },
  index: {
    lead: 'Yr hyn na chaiff neb ei ddarllen',
    leadLink: 'Ei thudalen: pwy sy’n ei dal, pwy a ofynnodd, pwy a wrthododd',
    most: 'Y mae’r hanes yn pwyso fwyaf arnynt',
    uses: (number: number) => count(number, nouns.place),
    usedAt: (number: number) => `defnyddir neu enwir mewn ${count(number, nouns.place)} ar y wefan hon`,
    usesTitle: 'Mannau ar y wefan hon sy’n ei defnyddio neu’n ei henwi',
    grades: 'Pa mor dda y’u gwyddom',
    gradesIntro: 'Mae gradd yn dweud sut y darllenwyd ffynhonnell, nid pa mor dda ydyw.',
    all: 'Pob ffynhonnell',
    count: (whole: number) => count(whole, nouns.document),
    someOf: (whole: number) => `{shown} o’r dogfennau (${whole} i gyd)`,
    none: 'Nid oes dogfen yn cyfateb. Tynnwch hidlydd i ffwrdd.',
    undated: 'Dim dyddiad',
    notes: (number: number) => count(number, nouns.note),
    quotations: (number: number) => count(number, nouns.quotation),
    notLinked: 'heb ddolen',
    filter: {
      legend: 'Dod o hyd i ddogfen',
      text: 'Geiriau mewn teitl, cyhoeddwr neu gofnod',
      kind: 'Math',
      grade: 'Pa mor hysbys',
      publisher: 'Cyhoeddwr',
      year: 'Blwyddyn',
      topic: 'Pwnc',
      any: 'Unrhyw un',
      has: 'Dim ond gyda',
      notes: 'nodiadau',
      quotations: 'dyfyniadau',
      sort: 'Trefn',
      sorts: {
        date: 'Diweddaraf yn gyntaf',
        oldest: 'Hynaf yn gyntaf',
        title: 'Yn ôl teitl',
        uses: 'Y mwyaf ei ddefnydd yn gyntaf',
      },
      clear: 'Clirio',
    },
    machines: 'Yr archif gyfan ar gyfer peiriannau',
    downloads: {
      json: 'Pob cofnod (JSON)',
      bib: 'Cyfeiriadau (BibTeX)',
      ris: 'Cyfeiriadau (RIS)',
      csl: 'Cyfeiriadau (CSL-JSON)',
      provenance: 'Pob datganiad gyda’i ffynonellau (JSON)',
    },
  },
} as const;
