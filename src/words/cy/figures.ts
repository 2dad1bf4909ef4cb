/** Words of tables and charts. */
export const figures = {
  title: 'Data',
  description:
    'Pob tabl yn yr ymchwiliad, gyda’i siart, yr hyn y mae’n rhaid ei wybod i’w ddarllen, a’i ffynonellau.',
  intro: 'Daw pob rhif ar y wefan hon o un o’r tablau hyn. Gellir cymryd pob un fel y mae.',
  count: (figures: number, drawn: number) =>
    `Tablau: ${figures}. Wedi’u darlunio: ${drawn}. Mae’r lleill yn cynnwys rhifau a fyddai’n camarwain mewn llun.`,
  table: 'Y rhifau fel tabl',
  caveats: 'Beth i’w wybod',
  notKnown: 'anhysbys',
  csv: 'Tabl (CSV)',
  json: 'Tabl a nodiadau (JSON)',
  page: 'Data, ffynonellau a sut i ddyfynnu',
  source: (publishers: string, more: number) =>
    more > 0 ? `Ffynhonnell: ${publishers} a ${more} arall` : `Ffynhonnell: ${publishers}`,
  about: (units: string, period: string, geography: string) => `${units}; ${period}; ${geography}`,
  download: 'Cymerwch y rhifau',
  whole: 'Pob tabl fel un pecyn data',
  denominators: 'O beth y mae’r cyfrannau',
  totals: 'Y cyfansymiau fel y’u cyhoeddwyd',
  usedIn: 'Ble y mae’r wefan hon yn ei ddefnyddio',
  notUsed: 'Nid oes erthygl yn ei ddefnyddio eto.',
  cite: 'Sut i ddyfynnu',
  citation: (title: string, site: string, address: string, date: string) =>
    `“${title}”, ${site}, ${address}, darllenwyd ar ddata dyddiedig ${date}.`,
  missing: 'Mae llinell yn sefyll am rif nad yw’n hysbys. Nid sero mohono.',
  unused: 'Heb ei ddarlunio',
  /** What kind of picture it is, as it is heard. */
  types: {
    bars: 'Siart bar',
    columns: 'Siart colofnau',
    line: 'Siart llinell',
    points: 'Siart pwyntiau',
    stack: 'Siart cyfrannau wedi’u pentyrru',
    whole: 'Siart rhannau o gyfanwaith',
    change: 'Siart gwerthoedd cyntaf a diweddarach',
    marks: 'Siart marciau',
  },
  values: (count: number) => (count === 1 ? '1 gwerth' : `${count} gwerth`),
  range: (first: string, last: string) => `${first} i ${last}`,
  extremes: (most: string, where: string, least: string, there: string) =>
    `uchaf ${most} (${where}), isaf ${least} (${there})`,
  keys: 'Siart. Mae’r bysellau saeth yn ei ddarllen fesul gwerth.',
  pictureBy: (credit: string) => `Llun: ${credit}.`,
} as const;
