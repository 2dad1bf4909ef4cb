/** Geiriau’r argraffiad ar bapur, a’r dolenni ato. */
export const edition = {
  name: 'Argraffiad ar bapur',
  fullTitle: (site: string, day: string) => `${site}: argraffiad ar bapur, ${day}`,
  contents: 'Yn yr argraffiad hwn',
  colophon: (day: string) =>
    `Fel yr oedd y wefan ar ${day}. Mae’r rhifau yn y testun yn arwain at y nodiadau ar ddiwedd pob darn. Mae’r hyn a newidiodd ers hynny ar y wefan, gyda’r ffynonellau yn ddolenni.`,
  kind: 'Papur y wefan ei hun',
  noSource:
    'Papur y wefan hon yw hwn, wedi’i wneud o’i thudalennau. Nid yw’n ffynhonnell, ac nid oes dim ar y wefan yn pwyso arno.',
  /** Over their list. */
  papers: 'Papurau’r wefan ei hun',
  establishes: {
    edition:
      'Yr holl erthyglau gyda’u nodiadau, y llinell amser, yr addewidion a’r ceisiadau, fel yr oedd y wefan ar ei ddyddiad.',
    letter: 'Y llythyr y mae’r wefan yn ei gynnig i’w darllenwyr, gyda bylchau i’w llenwi.',
  },
  download: {
    edition: (size: string) => `Argraffiad ar bapur (PDF, ${size})`,
    letter: (size: string) => `Y llythyr ar un dudalen (PDF, ${size})`,
  },
  letter: 'Llythyr cais',
  letterTitle: (site: string) => `${site}: llythyr cais`,
  letterFrom: (address: string, day: string) =>
    `O ${address}, fel yr oedd ar ${day}. Rhowch i mewn yr hyn sydd rhwng cromfachau.`,
} as const;
