/** Words of the reading room: a held document, page by page, on its page of the site. */
import { count, nouns } from './count.ts';

const list = new Intl.ListFormat('cy');
const pageNumbers = (pages: number[]) => list.format(pages.map(String));

export const reading = {
  title: 'Y ddogfen ei hun',
  onThisPage: 'Ar y dudalen hon',
  pages: (number: number) => count(number, nouns.page),
  intro: (number: number) =>
    `${count(number, nouns.page)}, fel testun y gellir ei chwilio, ei ddewis a’i gopïo, ac fel lluniau o’r papur.`,
  introText: (number: number) =>
    number === 1 ? 'Ei thestun, ar un dudalen.' : `Ei thestun, mewn ${number} rhan â’u cyfeiriad eu hunain.`,
  highlighted: 'Dyfynnir y geiriau dan yr aroleuwr ar y wefan hon, ac fe’u gwiriwyd lythyren wrth lythyren.',
  page: (page: number) => `Tudalen ${page}`,
  pageOf: (page: number, pages: number) => `Tudalen ${page} o ${pages}`,
  pageLink: (page: number) => `Dolen i dudalen ${page}`,
  noText: 'Nid oes testun ar y dudalen hon.',
  picture: {
    show: 'Dangos y dudalen fel llun',
    alt: (page: number) => `Llun o dudalen ${page}. Mae ei thestun wrth ei ochr.`,
    larger: 'Agor y llun',
  },
  quality: {
    read: (confidence: number) =>
      `Darllenwyd testun y dudalen hon o’i llun gan beiriant, a oedd ${Math.round(confidence)} y cant yn sicr ohono. Gall llythrennau fod yn anghywir: cymharwch ef â’r llun.`,
    doubtful:
      'Darllenodd dwy raglen destun y dudalen hon yn wahanol. Cymharwch ef â’r llun cyn dibynnu arno.',
    readPages: (pages: number[]) =>
      `Darllenwyd testun y canlynol o luniau gan beiriant: tudalen ${pageNumbers(pages)}.`,
    doubtfulPages: (pages: number[]) =>
      `Ar dudalen ${pageNumbers(pages)} darllenodd dwy raglen y testun yn wahanol; dywedir hynny yno.`,
  },
  quoted: 'Dyfynnir o’r dudalen hon',
  uses: 'Ble y dyfynnir y geiriau hyn ar y wefan hon',
  recordOf: 'Beth a gofnodwyd am y geiriau hyn',
  parts: {
    title: 'Tudalennau’r ddogfen hon',
    range: (from: number, to: number) => (from === to ? `Tudalen ${from}` : `Tudalennau ${from} i ${to}`),
    here: 'yma',
    next: (from: number, to: number) => `Nesaf: tudalennau ${from} i ${to}`,
    previous: (from: number, to: number) => `Blaenorol: tudalennau ${from} i ${to}`,
    description: (title: string, from: number, to: number) =>
      `Tudalennau ${from} i ${to} o “${title}”, fel testun ac fel lluniau, pob un â’i chyfeiriad ei hun.`,
    pageTitle: (title: string, from: number, to: number) => `${title}, tudalennau ${from} i ${to}`,
    record: 'Cofnod y ddogfen hon',
    jump: (from: number, to: number) => `Mae tudalennau ${from} i ${to} ar dudalen eu hunain:`,
  },
  download: {
    file: 'Y ffeil',
    title: 'Lawrlwytho',
    link: (format: string, size: string) => `${format}, ${size}`,
    licence: (name: string) => `Trwydded: ${name}.`,
    noLicence: 'Ni chadarnhawyd ei thrwydded.',
    permission: (by: string) => `Fe’i dangosir trwy ganiatâd: ${by}.`,
    hash: 'Hashau (SHA-256)',
    published: 'Y copi i ddarllenwyr',
    original: 'Y ffeil fel y daeth',
    none: 'Ni chynigir copi i’w lawrlwytho.',
    clean:
      'Y copi i ddarllenwyr: tynnwyd allan yr hyn a oedd ynddo heb ei weld (enwau awduron a rhaglenni, sylwadau, fersiynau cynharach). O’r un copi y daw’r testun a’r lluniau ar y dudalen hon.',
    redacted: (number: number) =>
      `Gorchuddiwyd geiriau cyn cyhoeddi (${count(number, nouns.place)}), ar y lluniau, yn y testun ac yn y ffeil.`,
  },
  read: (extractor: string, day: string) => `Darllenwyd y testun gan ${extractor}. Ychwanegwyd ar ${day}.`,
  withdrawn:
    'Daliwyd ffeil o’r ddogfen hon ac fe’i tynnwyd yn ôl. Ni ddangosir dim ohoni: y dudalen hon yw ei chofnod.',
  undecided:
    'Delir ffeil o’r ddogfen hon. Ni ddangosir hi nes bod golygydd wedi penderfynu beth ynddi y ceir ei gyhoeddi: y dudalen hon yw ei chofnod.',
  cite: (page: number) => `Dyfynnu tudalen ${page}`,
  citeFiles: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' },
  citeFile: (format: string, page: number) => `${format}: cyfeiriad at dudalen ${page}`,
  citeOriginal: (address: string) => `Y gwreiddiol: ${address}`,
  citeLine: (of: {
    author: string | undefined;
    title: string;
    description: boolean;
    publisher: string;
    date: string;
    page: number;
    site: string;
    address: string;
    accessed: string;
  }) =>
    [
      of.author && of.author !== of.publisher ? `${of.author}, ` : '',
      of.description ? `[${of.title}]` : `“${of.title}”`,
      `, ${of.publisher}, ${of.date}, tudalen ${of.page}. ${of.site}, ${of.address}, cyrchwyd ${of.accessed}`,
    ].join(''),
  passage: {
    title: 'Y darn a ddewisoch',
    link: 'Copïo dolen ato',
    quote: 'Ei gopïo gyda’i gyfeiriad',
    copied: 'Copïwyd.',
    failed: 'Ni ellid ei gopïo. Dyma ef:',
    close: 'Cau',
  },
  checked: {
    page: (page: number) => `Yn nhestun y ddogfen, tudalen ${page}, air am air`,
    pageShort: (page: number) => `yn nhestun y ddogfen, tudalen ${page}`,
    pageOf: (page: number, document: string) => `Yn nhestun “${document}”, tudalen ${page}, air am air`,
    original: (day: string, page?: number) =>
      page === undefined
        ? `Gwiriwyd air am air yn erbyn y gwreiddiol, fel y’i lawrlwythwyd ar ${day}`
        : `Gwiriwyd air am air yn erbyn tudalen ${page} o’r gwreiddiol, fel y’i lawrlwythwyd ar ${day}`,
    originalOf: (document: string, day: string, page?: number) =>
      page === undefined
        ? `Gwiriwyd air am air yn erbyn “${document}”, fel y’i lawrlwythwyd ar ${day}`
        : `Gwiriwyd air am air yn erbyn tudalen ${page} o “${document}”, fel y’i lawrlwythwyd ar ${day}`,
    originalShort: (page?: number) =>
      page === undefined
        ? 'gwiriwyd yn erbyn y gwreiddiol'
        : `gwiriwyd yn erbyn tudalen ${page} o’r gwreiddiol`,
    recorded: (from: string) => `Fel y’i cofnodwyd o: ${from}`,
    recordedShort: (from: string) => `fel y’i cofnodwyd o: ${from}`,
    see: (page: number) => `Eu gweld ar dudalen ${page}`,
  },
} as const;
