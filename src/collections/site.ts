import { z } from 'astro/zod';
import {
  address,
  contactAddress,
  editorNote,
  id,
  line,
  pastDay,
  phrase,
  prose,
  ref,
  refs,
  serviceAddress,
  sources,
  title,
} from './fields/fields.ts';
import { defineRecords } from './collection.ts';
import { personalDataCountries } from './fields/personal-data.ts';
import { search } from './fields/search.ts';

/** Whether dates can be computed in a time zone. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const labelled = z.record(id, z.strictObject({ label: phrase, description: prose.optional() }));

/** A row of the picture means nothing without its record. */
const row = (collection: 'events' | 'promises' | 'requests' | 'documents' | 'bills') =>
  ref(collection).meta({ carriesItem: true });
const rowName = { label: phrase.meta({ prose: true }).describe('A few words beside the mark.') };

const picture = z
  .strictObject({
    title,
    groups: z.array(
      z.strictObject({
        label: phrase.meta({ prose: true }),
        rows: z.array(
          z.union([
            z.strictObject({ event: row('events'), ...rowName }),
            z.strictObject({ promise: row('promises'), ...rowName }),
            z.strictObject({ request: row('requests'), ...rowName }),
            z.strictObject({ withheld: row('documents'), ...rowName }),
            z.strictObject({ bill: row('bills'), ...rowName }),
          ]),
        ),
      }),
    ),
  })
  .describe(
    'The whole story on one line of time: rows of events, promises, requests, withheld documents and bills, each drawn at its own dates.',
  );

const question = z
  .strictObject({
    id,
    question: title,
    /** A link to it is shown beside the news. */
    first: z.boolean().optional().describe('Whether a link beside the news leads to it.'),
    answer: prose,
    sources,
    links: z
      .array(z.strictObject({ text: title, to: z.string().startsWith('/') }))
      .optional()
      .describe('Pages of this site that go on from the answer.'),
  })
  .describe('What a reader asks first, and the answer.');

export const site = z
  .strictObject({
    title,
    tagline: title,
    description: line(50, 160),
    language: phrase.describe(
      'A language tag: it chooses the interface words and the form of dates and numbers.',
    ),
    personalData: z
      .array(z.enum(personalDataCountries))
      .min(1)
      .optional()
      .describe(
        'Countries whose telephone numbers, identity numbers and addresses `npm run documents` looks for in files. Left out, those of the language: `en-GB` is gb; `en` without a country is gb, ie and us. The forms of the language of a document are looked for as well.',
      ),
    timeZone: phrase.refine(isTimeZone, 'There is no such time zone: write one as Europe/London.'),
    url: address.describe('The address at which the site is published.'),
    publisher: phrase.nullish(),
    contact: contactAddress
      .nullish()
      .describe(
        'An address for corrections and tips: `mailto:…` or a web page. The site offers none where it is empty.',
      ),
    licence: z.strictObject({ name: phrase, url: address }),
    statement: z
      .array(z.strictObject({ text: prose, sources }))
      .describe(
        'The story in short, the news first. Empty while there is none: the front page then leaves it out.',
      ),
    knowledge: pastDay.describe('The day up to which the facts were checked.'),
    leadArticle: ref('articles').optional(),
    leadDocument: ref('documents').optional(),
    leadFigure: ref('figures').optional(),
    leadRefusals: refs('requests').optional(),
    leadQuotation: ref('quotations').optional().describe('One finding, in recorded words, below the news.'),
    questions: z.array(question).optional(),
    picture: picture.optional(),
    search: search.optional().describe('Examples and topics of the search.'),
    themes: z.record(id, phrase).meta({ noun: 'theme' }),
    categories: labelled.meta({ noun: 'category' }),
    scopes: z
      .strictObject({
        requests: labelled.meta({ noun: 'request scope' }).optional(),
        promises: labelled.meta({ noun: 'promise scope' }).optional(),
      })
      .optional()
      .describe('What requests and promises are about.'),
    readability: z
      .strictObject({
        words: z.number().int().min(100).optional().describe('At most so many words of running text.'),
        sentence: z.number().int().min(10).optional().describe('At most so many words in a sentence.'),
        ease: z.number().min(0).max(100).optional().describe('At least this reading ease, by Flesch.'),
        easeOfTheme: z
          .record(id, z.number().min(0).max(100))
          .optional()
          .describe('Another reading ease for the articles of a theme.'),
      })
      .optional()
      .describe(
        'Limits for every article. Recorded quotations count as words, and not for sentences and reading ease; reading ease is measured in English alone.',
      ),
    offline: z
      .boolean()
      .optional()
      .describe(
        'False where readers are offered no copy of the record for use without a network. Copies that were kept before are then removed.',
      ),
    files: z
      .strictObject({
        at: phrase.describe('A folder, from the root of the project or absolute, that git does not take.'),
      })
      .optional()
      .describe(
        'Where originals lie that `npm run documents -- fetch` fetched; left out, in `.cache/`. The repository keeps what was found in them.',
      ),
    redirects: z
      .record(z.string().startsWith('/'), z.string().startsWith('/'))
      .optional()
      .describe(
        'Addresses that the site once had, each with the one that took its place: the old ones go on to lead there.',
      ),
    ask: z
      .strictObject({
        subject: phrase.describe('The subject of the message, or the title of the request.'),
        service: z
          .strictObject({
            name: phrase,
            newRequest: serviceAddress,
            choose: serviceAddress.describe(
              'Where a body is chosen, for bodies whose name in an address there is not on record.',
            ),
            authorities: z
              .record(id, phrase)
              .optional()
              .describe(`The body's name in that service's addresses, by the id of its record.`),
          })
          .optional()
          .describe(
            'A public service for requests. `newRequest` is its address, with `{authority}`, `{title}` and `{letter}`.',
          ),
      })
      .optional()
      .describe('How a reader can send the letter of the page that asks for the lead document.'),
    editorNote,
  })
  .describe('What this site is: its name, its language, its place, and what is on the front page.');

export const settings = defineRecords({
  name: 'site',
  folder: '',
  file: 'site',
  extension: 'yaml',
  schema: site,
  noun: 'setting',
  single: true,
});
