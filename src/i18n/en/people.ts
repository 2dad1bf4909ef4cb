/** Words of the pages about people and organisations, and of the glossary. */
import { plural } from './count.ts';

export const people = {
  title: 'People and organisations',
  description:
    'People in public roles and organisations named in this investigation, each with its role, its words and everything on the site that names it.',
  intro: (count: number) =>
    `${count} people and bodies have a part in this story, each in a public role. Nobody private is named, and there are no photographs.`,
  often: 'Named most often',
  groups: {
    person: 'People in public roles',
    'public-body': 'Public bodies',
    committee: 'Committees',
    court: 'Courts and tribunals',
    media: 'Newspapers and broadcasters',
    'campaign-group': 'Campaign groups',
    company: 'Companies',
    school: 'Schools',
    union: 'Unions',
    'other-organisation': 'Other organisations',
  },
  kind: {
    person: 'Person in a public role',
    'public-body': 'Public body',
    committee: 'Committee',
    court: 'Court or tribunal',
    media: 'Newspaper or broadcaster',
    'campaign-group': 'Campaign group',
    company: 'Company',
    school: 'School',
    union: 'Union',
    'other-organisation': 'Organisation',
  },
  mentions: (count: number) => `named in ${plural(count, 'place', 'places')}`,
  /** Years of which a dated record names somebody. */
  years: (first: string, last: string) => (first === last ? `, ${first}` : `, ${first} to ${last}`),
  dated: (count: number) => `${count} dated`,
  marks: (first: string, last: string) =>
    `The line under a name runs from ${first} to ${last}. A mark is a year of which an event, request, promise or document names them.`,
  limits: 'Note',
  said: 'In their own words',
  saidBody: 'In its own words',
  saidIntro: (count: number) =>
    `${plural(count, 'quotation', 'quotations')} recorded, each linked to where the words are.`,
  named: 'Where the site names them',
  namedBody: 'Where the site names it',
  namedIntro: (count: number) => `${plural(count, 'place', 'places')}, found by their links and by the name.`,
  namedNothing: 'No other place on this site was found, by links or by the name.',
  published: 'Documents of theirs in the archive',
  publishedBody: 'Its documents in the archive',
  all: (label: string, count: number) => `${label} (${count})`,
  relations: {
    title: 'Who asked, refused, promised and audited',
    intro:
      'A line is a request, an audit or a promise on record, and leads to it. Where nobody is named, the record does not say who, or we do not.',
    unnamed: 'not named here',
    kinds: { asked: 'Asked', audited: 'Audited', promised: 'Promised by' },
    did: {
      asked: (whom: string) => `asked the ${whom}:`,
      audited: (whom: string) => `audited the ${whom}:`,
      promised: () => 'promised:',
    },
    looks: {
      refused: 'refused',
      maybe: 'refused; it may be one of the others',
      done: 'answered, or promise met',
      open: 'not known, or not seen to be met',
      audited: 'audited',
    },
    table: (count: number) => `The same as a table: ${count} rows`,
    who: 'Who',
    what: 'What',
    when: 'When',
  },
  glossary: {
    title: 'Glossary',
    description:
      'The terms of this investigation in plain words, each with its sources and where the site uses it.',
    intro: (count: number) =>
      `${count} terms in plain words. Each rests on its sources and says where the site uses it.`,
    used: 'Used in',
    jump: 'Letters',
  },
} as const;
