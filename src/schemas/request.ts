import { z } from 'astro/zod';
import { date, editorNote, hold, id, phrase, prose, publication, sources } from './fields.ts';

/** A request for information to a public body, and what became of it. */
export const request = z.strictObject({
  subject: phrase,
  /** One of the request scopes in `site.yaml`. */
  scope: id,
  requester: phrase,
  requesterId: id.optional(),
  body: phrase,
  bodyId: id.optional(),
  /** The document asked for, where it has a record. */
  document: id.optional(),
  reference: phrase.optional(),
  asked: date.optional(),
  answered: date.optional(),
  /** An earlier answer is known, and its day is not: no working days are counted to this one. */
  earlierAnswer: z.literal(true).optional(),
  /** The day of the answer is the latest that is possible; it is shown as “by 24 January 2021”. */
  answeredLatest: z.literal(true).optional(),
  dateNote: phrase.optional(),
  answer: phrase.optional(),
  /** The last outcome known, in the words of Alaveteli's request states. */
  state: z.enum([
    'successful',
    'partially_successful',
    'rejected',
    'not_held',
    'waiting_response',
    'internal_review',
    'not_known',
  ]),
  outcome: prose,
  /** The refusing body's own words: recorded quotations. */
  grounds: z.array(id).optional(),
  /** What became of a ground since, by quotation. */
  groundsSince: z
    .array(
      z.strictObject({
        quotation: id,
        heading: phrase,
        text: prose,
        kind: z.enum(['analysis', 'fact']),
        sources,
      }),
    )
    .optional(),
  /** Only where a source states a section number. Never inferred. */
  exemptionsStated: z.array(phrase).optional(),
  relatedQuotations: z.array(id).optional(),
  /** Our inference, labelled as such wherever it is shown. */
  analysis: z.strictObject({ text: prose, sources }).optional(),
  /** The legal test behind such a reason, in plain words. */
  law: z.array(z.strictObject({ heading: phrase, text: prose, sources })).optional(),
  notKnown: z.array(id).optional(),
  mayBeSameAs: z.array(id).optional(),
  note: prose.optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});
