/** Words of the standing pages. */
export const pages = {
  updated: 'Dyddiad y dudalen hon:',
  otherTopics: 'Cwestiynau eraill',
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
