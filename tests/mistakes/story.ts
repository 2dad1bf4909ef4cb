/** A small invented story without mistakes: the passing example of every rule. */
import { plainName } from '../../src/checks/reading/name-forms.ts';
import { hashOf } from '../../src/checks/reading/name-hashes.ts';

export const exampleStory: Readonly<Record<string, string>> = {
  'site.yaml': `title: The Footbridge File
tagline: What the inspection of a footbridge said.
description: An invented story about the inspection of a footbridge, by which the checks are explained.
language: en-GB
timeZone: Europe/London
url: https://example.org
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
statement:
  - text: The council inspected the bridge.
    sources: [inspection]
knowledge: 2026-01-31
leadArticle: the-footbridge
leadQuotation: rust-on-the-deck
questions:
  - id: is-it-safe
    question: Is it safe?
    first: true
    answer: The council inspected it, and says no more.
    sources: [inspection]
picture:
  title: The inspection on one line of time
  groups:
    - label: What happened
      rows:
        - { event: 2020-05-04-answer, label: Answered }
themes: { bridge: The bridge }
categories:
  works: { label: Works }
scopes:
  requests: { report: { label: The report } }
  promises: { report: { label: The report } }
`,
  'people/town-council.yaml': `name: Town Council
kind: public-body
role: Owner of the bridge
relevance: It ordered the inspection.
sources:
  - inspection
`,
  'documents/inspection/document.yaml': `title: Inspection of the footbridge
publisher: Town Council
kind: primary
date: 2020-03
evidence: read
establishes: The bridge was inspected.
link: https://council.example/inspection
topics: [bridge]
notes:
  - heading: What was found
    locator: page 2
    text: The inspectors found rust.
quotations:
  - id: rust-on-the-deck
    text: there is rust on the whole of the deck, and the handrail is loose
    speaker: Town Council
    speakerId: town-council
    role: owner of the bridge
    locator: page 2
`,
  'documents/leaflet/document.yaml': `title: Leaflet on the bridge
publisher: A neighbour
kind: campaign
evidence: reported
reportedBy: [inspection]
establishes: Neighbours complained.
topics: [bridge]
`,
  'documents/petition/document.yaml': `title: Petition about the bridge
publisher: Neighbours
kind: campaign
evidence: reported
reportedBy: [inspection]
establishes: Neighbours asked for a handrail.
topics: [bridge]
notes:
  - heading: What neighbours say
    locator: as quoted in [[inspection]], page 2
    text: They say that it sways.
quotations:
  - id: it-sways
    text: it sways when it is windy
    speaker: A neighbour
    role: author of the petition
    via: inspection
    viaLocator: page 2
`,
  'documents/carter-letter/document.yaml': `title: A carter’s letter
publisher: A carter
kind: primary
date: 2020-05
evidence: read
establishes: The deck was closed to carts twice.
licence: CC BY 4.0
topics: [bridge]
quotations:
  - id: closed-to-carts
    text: The deck was closed to carts
    speaker: A carter
    role: who used the bridge
    locator: page 1
    page: 1
file:
  format: text
  sha256: ${'0123456789abcdef'.repeat(4)}
  bytes: 158
  pages: 2
  language: en
  extractor: text
  added: 2026-01-02
`,
  'documents/carter-letter/pages.json': '[\n{"page":1,"words":14},\n{"page":2,"words":12}\n]\n',
  'documents/carter-letter/pages/0001.txt':
    'The deck was closed to carts in March. Nobody told the\ncarters why.\n',
  'documents/carter-letter/pages/0002.txt':
    'In May it was opened for a day. The deck was closed to carts again.\n',
  'documents/beam-survey/document.yaml': `title: Survey of the beams
publisher: Town Council
kind: primary
date: 2020-06
evidence: read
establishes: Beams were to be replaced.
link: https://council.example/beams
licence: OGL v3.0
topics: [bridge]
quotations:
  - id: beams-to-be-replaced
    text: two of the nine beams are to be replaced
    speaker: Town Council
    role: owner of the bridge
    locator: page 1
`,
  // As \`npm run documents -- fetch\` leaves an original beside the story.
  '../.cache/archive/fetched/documents/beam-survey/document.yaml': `title: Survey of the beams
link: https://council.example/beams
file:
  format: text
  sha256: ${'0123456789abcdef'.repeat(4)}
  bytes: 63
  pages: 1
  extractor: text
  added: 2026-01-02
  fetchedFrom: https://council.example/beams
  fetchedAt: 2026-01-02T03:04:05.000Z
  published: { file: published.txt, sha256: ${'0123456789abcdef'.repeat(4)}, bytes: 63 }
`,
  '../.cache/archive/fetched/documents/beam-survey/pages/0001.txt':
    'The surveyor found that two of the nine beams are to be\nreplaced.\n',
  'documents/unchecked-plan/document.yaml': `title: Plan of the works
publisher: A neighbour
kind: campaign
evidence: read
establishes: Works were planned.
topics: [bridge]
check: Find out who drew it.
`,
  'events/2020-03-01-inspection.yaml': `title: The bridge is inspected
date: 2020-03-01
precision: day
sort: 2020-03-01
detail: Two inspectors came.
category: works
certainty: attributed
attributedTo: the council
importance: 1
people: [town-council]
sources: [inspection]
`,
  'events/2020-05-04-answer.yaml': `title: The council answers
date: 2020-05-04
precision: day
sort: 2020-05-04
detail: It refused the request.
category: works
certainty: established
importance: 2
sources: [inspection]
`,
  'requests/report-2020.yaml': `subject: The inspection report
scope: report
requester: A reader
body: Town Council
bodyId: town-council
document: inspection
asked: 2020-04-01
answered: 2020-05-04
state: rejected
outcome: The council refused.
grounds: [rust-on-the-deck]
sources: [inspection]
`,
  'promises/publish-soon.yaml': `promised: To publish the report.
thing: The report.
scope: report
by: Town Council
byId: town-council
madeOn: 2020-05
due: 2020-09
kept: no
account: { by: A neighbour, to: 2021-03-04 }
note: No publication was found.
sources: [inspection]
`,
  'promises/publish-in-autumn.yaml': `promised: To publish the report in the autumn.
again: publish-soon
scope: report
by: Town Council
byId: town-council
madeOn: 2020-08
due: 2020-23
kept: unknown
account: { by: A neighbour, to: 2021-03-04 }
note: No publication was found.
sources: [inspection]
`,
  'figures/crossings/figure.yaml': `title: Crossings on a working day
units: crossings
period: 2020 to 2021
geography: The town
topic: bridge
chartable: true
message: Fewer than six hundred people cross it on a working day.
chart:
  type: columns
  label: year
  series:
    - { column: total, label: crossings }
caveats:
  - They were counted on one day.
columns:
  - { name: year, type: year, label: Year }
  - { name: morning, type: integer, label: Morning }
  - { name: evening, type: integer, label: Evening }
  - { name: total, type: integer, label: Total }
sums:
  - { parts: [morning, evening], total: total }
sources: [inspection]
`,
  'figures/crossings/data.csv': `year,morning,evening,total
2020,300,250,550
2021,310,260,570
`,
  'pictures/deck/picture.yaml': `alt: Rust along both edges of a narrow deck of planks
caption: The deck of the footbridge in March 2020.
credit: Town Council
licence: OGL v3.0
`,
  'pictures/deck/picture.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540">
<rect width="960" height="540" fill="#d8d2c4"/><path d="M0 320h960v70H0z" fill="#7a4b2a"/>
</svg>
`,
  'letters/i-cross-it-daily.mdx': `---
title: I cross it daily
from: A reader
date: 2026-01-31
about: the-footbridge
consent: By e-mail on 30 January 2026.
---

The handrail moves when I lean on it.
`,
  'style/names.yaml': `salt: an-example-of-a-salt
surnames:
  - hash: ${hashOf('example', 'an-example-of-a-salt')}
    words: 1
forms:
  - hash: ${hashOf('a example', 'an-example-of-a-salt')}
    words: 2
names:
  - hash: ${hashOf(plainName('Ada Example'), 'an-example-of-a-salt')}
    words: 2
    why: she is a private person
`,
  'releases/published.json': `[
  { "address": "/articles/the-footbridge/" }
]
`,
  'style/phrasing.yaml': `- id: death-trap
  pattern: '\\bdeath[- ]trap\\b'
  catches: [The bridge is a death trap.]
  instead: the bridge, which the inspectors found to be rusty
  why: No source says it.
`,
  'articles/the-footbridge.mdx': `---
title: What was found on the footbridge, and two promises
headlineNumbers: [{ says: two promises, because: it counts promises and not things }]
standfirst: The council had its footbridge inspected, and keeps the report to itself.
description: What is known of the inspection of the footbridge, and what is not known of it.
date: 2026-01-31
theme: bridge
order: 1
reply: The Town Council was not asked.
criticises: [town-council]
---

The inspectors wrote that <Quote of="rust-on-the-deck">there is rust on the whole of the deck</Quote>.

About <Number of="crossings" row="2020" column="total" /> people cross it. The wait since is, if nothing came that we did not find, <Days from="2020-05-04-answer" />.<Cite of="inspection" at="What was found" />

Neighbours asked for a handrail.<Cite of="petition" />

## What is not known

The rest is in [the documents](/documents/inspection/#what-was-found) and in [the inspection itself](https://council.example/inspection).<Cite of="inspection" />

<Picture of="deck" />

<Uncited because="It sums up the text above.">

That is all that is known.

</Uncited>
`,
};
