/** Words of the standing pages. */
export const pages = {
  updated: 'Dyddiad y dudalen hon:',
  otherTopics: 'Cwestiynau eraill',
  moved: {
    title: 'Mae’r dudalen hon wedi symud',
    description:
      'Mae gan y dudalen a oedd yn y cyfeiriad hwn gyfeiriad arall bellach, ac mae’r un hon yn arwain ato.',
    link: 'Ewch i’r dudalen fel y mae nawr',
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
    quotationsInText: 'Dyfyniadau a wiriwyd yn erbyn testun llawn eu ffynonellau',
    quotationsInRecord: 'Dyfyniadau a wiriwyd yn erbyn y cofnod',
    documents: 'Dogfennau',
    events: 'Digwyddiadau',
    unknowns: 'Cwestiynau agored',
    unknownsTitle: 'Popeth nad yw’n hysbys',
  },
} as const;
