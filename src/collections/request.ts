import { z } from 'astro/zod';
import { addresses } from '../lib/site/addresses.ts';
import { askForSources, askWho, first, joinId, short, yearOf } from './fields/creation.ts';
import { defineRecords } from './collection.ts';
import { editing, pastDate, phrase, prose, ref, refs, sources, title } from './fields/fields.ts';

export const request = z
  .strictObject({
    subject: title,
    scope: ref('site.scopes.requests').describe('One of the request scopes in `site.yaml`.'),
    requester: phrase,
    requesterId: ref('people').optional(),
    body: phrase,
    bodyId: ref('people').optional(),
    document: ref('documents').optional().describe('The requested document, where it has a record.'),
    reference: phrase.optional(),
    asked: pastDate.optional(),
    answered: pastDate.optional(),
    earlierAnswer: z
      .literal(true)
      .optional()
      .describe('An earlier answer is known, and its day is not: no working days are counted to this one.'),
    answeredLatest: z
      .literal(true)
      .optional()
      .describe('The day of the answer is the latest that is possible; it is shown as “by 24 January 2021”.'),
    dateNote: phrase.optional(),
    answer: phrase.optional(),
    state: z
      .enum([
        'successful',
        'partially_successful',
        'rejected',
        'not_held',
        'waiting_response',
        'internal_review',
        'not_known',
      ])
      .describe(`The last outcome known, in the words of Alaveteli's request states.`),
    outcome: prose,
    grounds: refs('quotations').optional().describe(`The refusing body's own words: recorded quotations.`),
    groundsSince: z
      .array(
        z.strictObject({
          quotation: ref('quotations'),
          heading: phrase,
          text: prose,
          kind: z.enum(['analysis', 'fact']),
          sources,
        }),
      )
      .optional()
      .describe('What became of a ground since, by quotation.'),
    exemptionsStated: z
      .array(phrase)
      .optional()
      .describe('Only where a source states a section number. Never inferred.'),
    relatedQuotations: z.array(ref('quotations').meta({ related: true })).optional(),
    analysis: z
      .strictObject({ text: prose, sources })
      .optional()
      .describe('Our inference, labelled as such wherever it is shown.'),
    law: z
      .array(z.strictObject({ heading: phrase, text: prose, sources }))
      .optional()
      .describe('The legal test behind such a reason, in plain words.'),
    notKnown: refs('unknowns').optional(),
    mayBeSameAs: refs('requests').optional(),
    note: prose.optional(),
    sources,
    ...editing,
  })
  .describe('A request for information to a public body, and what became of it.');

export const requests = defineRecords({
  name: 'request',
  folder: 'requests',
  extension: 'yaml',
  schema: request,
  address: addresses.request,
  title: 'subject',
  list: addresses.requests,
  date: ({ answered, asked }) => answered ?? asked,
  names: ({ requester, body, outcome }) => [requester, body, outcome],
  statement: ({ outcome }) => outcome,
  search: (request) => ({
    text: [
      request.requester,
      request.body,
      request.reference,
      request.answer,
      request.outcome,
      ...(request.exemptionsStated ?? []),
      ...(request.groundsSince ?? []).flatMap(({ heading, text }) => [heading, text]),
      request.analysis?.text,
      ...(request.law ?? []).flatMap(({ heading, text }) => [heading, text]),
      request.note,
    ],
    names: [request.reference],
    quotations: [...(request.grounds ?? []), ...(request.relatedQuotations ?? [])],
    publisher: request.body,
    date: request.asked ?? request.answered,
    topics: ['foi', request.scope],
  }),
  creation: {
    fields: {
      scope: { ask: 'What is it about?' },
      ...askWho('requester', 'requesterId', 'Who asked?'),
      ...askWho('body', 'bodyId', 'Which body was asked?'),
      document: { ask: 'The record of the document that was asked for, if there is one.' },
      reference: { ask: 'The reference number.' },
      asked: { ask: 'When was it asked?' },
      answered: { ask: 'When was it answered?' },
      state: { ask: 'What became of it?', byDefault: 'not_known' },
      outcome: { ask: 'The outcome, in a sentence or two.', placeholder: 'what became of the request.' },
      sources: askForSources,
    },
    id: (title, answers) => joinId(short(title, 5), ...yearOf(first(answers, 'asked'))),
  },
});
