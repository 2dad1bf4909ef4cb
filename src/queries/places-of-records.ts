/** Events, requests, promises, bills and figures as places that rest on documents. */
import { addresses } from '../rules/addresses.ts';
import { asHeading } from '../rules/headings.ts';
import { words } from '../words/words.ts';
import { mentions, none, type Place } from './place.ts';
import { requestName } from './requests.ts';
import type { Story } from './story.ts';

export function* recordPlaces(s: Story): Generator<Place> {
  for (const event of s.events)
    yield {
      ...none,
      link: { kind: 'event', title: event.title, address: addresses.event(event.id), date: event.date },
      documents: [...event.sources, ...mentions(event)],
      people: event.people ?? [],
      words: `${event.title}\n${event.detail}\n${event.attributedTo ?? ''}`,
    };
  for (const request of s.requests)
    yield {
      ...none,
      link: {
        kind: 'request',
        title: requestName(request),
        address: addresses.request(request.id),
        date: request.answered ?? request.asked,
      },
      documents: [
        ...request.sources,
        ...(request.document ? [request.document] : []),
        ...(request.analysis?.sources ?? []),
        ...(request.groundsSince ?? []).flatMap((since) => since.sources),
        ...(request.law ?? []).flatMap((law) => law.sources),
        ...mentions(request),
      ],
      quotations: [
        ...(request.grounds ?? []),
        ...(request.relatedQuotations ?? []),
        ...(request.groundsSince ?? []).map((since) => since.quotation),
      ],
      people: [request.requesterId, request.bodyId].filter((id) => id !== undefined),
      words: `${request.requester}\n${request.body}\n${request.outcome}`,
    };
  for (const promise of s.promises)
    yield {
      ...none,
      link: {
        kind: 'promise',
        title: asHeading(promise.promised),
        address: addresses.promise(promise.id),
        date: promise.madeOn,
      },
      documents: [...promise.sources, ...mentions(promise)],
      quotations: promise.quotations ?? [],
      people: promise.byId ? [promise.byId] : [],
      words: `${promise.by}\n${promise.promised}\n${promise.note}`,
    };
  for (const bill of s.bills) {
    if (bill.standingSources)
      yield {
        ...none,
        link: { kind: 'page', title: bill.title, address: addresses.bill },
        documents: bill.standingSources,
        words: bill.standing ?? '',
      };
    for (const stage of bill.stages)
      yield {
        ...none,
        link: {
          kind: 'stage',
          title: words.documents.stageTitle(stage.house, stage.stage),
          address: addresses.stage(stage.id),
          date: stage.date,
        },
        documents: [...stage.sources, ...mentions(stage)],
        words: stage.detail,
      };
    for (const provision of bill.provisions)
      yield {
        ...none,
        link: {
          kind: 'provision',
          title: provision.plain ?? provision.provision,
          address: addresses.provision(provision.id),
        },
        documents: [...provision.sources, ...mentions(provision)],
        words: provision.requires,
      };
  }
  for (const figure of s.figures.values())
    yield {
      ...none,
      link: { kind: 'figure', title: figure.title, address: addresses.figure(figure.id) },
      documents: [...figure.sources, ...mentions(figure)],
      words: `${figure.title}\n${figure.caveats.join('\n')}`,
    };
}
