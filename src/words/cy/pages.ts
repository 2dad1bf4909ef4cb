/** Words of the standing pages. */
export const pages = {
  updated: 'Dyddiad y dudalen hon:',
  otherTopics: 'Cwestiynau eraill',
  moved: {
    title: 'Mae’r dudalen hon wedi symud',
    description: 'Mae gan y dudalen a oedd yn y cyfeiriad hwn un arall bellach, ac mae hon yn arwain ati.',
    link: 'Ewch i’r dudalen fel y mae yn awr',
  },
  corrections: {
    none: 'Ni wnaed cywiriad hyd yma. Yma y bydd y cyntaf.',
    noticedBy: (who: string) => `Sylwodd ${who} arno.`,
  },
  counts: {
    title: 'Beth sydd ar y wefan heddiw',
    computed: 'Cyfrifwyd pan adeiladwyd y wefan.',
    articles: 'Erthyglau',
    statements: 'Datganiadau mewn erthyglau, pob un â ffynhonnell',
    uncited: 'Paragraffau heb ffynhonnell, pob un â’i reswm',
    citations: 'Cyfeiriadau mewn erthyglau',
    quotations: 'Dyfyniadau a gofnodwyd',
    quotationsInText: 'Dyfyniadau a wiriwyd yn erbyn testun eu ffynhonnell, fesul tudalen a gair',
    quotationsInOriginal: 'Dyfyniadau a wiriwyd yn erbyn gwreiddiol a lawrlwythwyd ac nas dangosir yma',
    quotationsInRecord: 'Dyfyniadau fel y’u cofnodwyd o ffynonellau nad yw eu testun yn yr archif',
    documents: 'Dogfennau',
    events: 'Digwyddiadau',
    unknowns: 'Cwestiynau agored',
    unknownsTitle: 'Popeth nad yw’n hysbys',
  },
} as const;
