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
    statements: 'Paragraffau mewn erthyglau â ffynhonnell',
    uncited: 'Paragraffau heb ffynhonnell, pob un â’i reswm',
    citations: 'Cyfeiriadau mewn erthyglau',
    documentsCited: 'Dogfennau y mae erthyglau’n eu dyfynnu',
    quotationsPrinted: 'Dyfyniadau a gofnodwyd y mae erthyglau’n eu hargraffu',
    quotations: 'Dyfyniadau a gofnodwyd i gyd',
    quotationsInText: 'ohonynt, a gafwyd yn nhestun y ddogfen, fesul tudalen a gair',
    quotationsInOriginal: 'ohonynt, a gafwyd mewn gwreiddiol a lawrlwythwyd ac nas dangosir yma',
    quotationsInRecord: 'ohonynt, fel y’u cofnodwyd: nid yw testun y ffynhonnell yn yr archif',
    documents: 'Dogfennau',
    events: 'Digwyddiadau',
    unknowns: 'Cwestiynau agored',
    unknownsTitle: 'Popeth nad yw’n hysbys',
  },
} as const;
