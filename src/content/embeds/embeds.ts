/** What other sites may show of this one in a frame: each figure, request and quotation, the picture of the story, the timeline. */
import { words } from '../../i18n/words.ts';
import { addresses, embedAddress } from '../../lib/site/addresses.ts';
import type { EmbedHeights } from '../../lib/site/embed-code.ts';
import { asHeading } from '../../lib/text/headings.ts';
import { quotationEntry, type QuotationEntry } from '../documents/quotation-entry.ts';
import { sourceEntries, type SourceEntry } from '../documents/source-entry.ts';
import { isCitable } from '../exports/citations.ts';
import { figureEntry, type FigureEntry } from '../figures/figure-entry.ts';
import { storyPicture, type StoryPicture } from '../home/story-picture.ts';
import { timelineEntry, type TimelineEntry } from '../timeline/event-entry.ts';
import type { Figure, Quotation, Request, Story } from '../story.ts';
import { embeddedRequest, type EmbeddedRequest } from './embedded-request.ts';
import { figureHeight, pictureHeight, quotationHeight, requestHeight, timelineHeight } from './heights.ts';

type Shown =
  | { kind: 'figure'; entry: FigureEntry }
  | { kind: 'quotation'; quotation: QuotationEntry }
  | { kind: 'request'; entry: EmbeddedRequest }
  | { kind: 'picture'; picture: StoryPicture }
  | { kind: 'timeline'; timeline: TimelineEntry };

export interface Embed {
  /** Its page, from the root of the site. */
  address: string;
  /** Where the site shows it with its evidence. */
  place: string;
  title: string;
  heights: EmbedHeights;
  /** The first sources; those of a quotation, and of what has many parts, are with these. */
  sources: SourceEntry[];
  shown: Shown;
}

/** What a page needs to offer one. */
export type EmbedOffer = Pick<Embed, 'address' | 'heights'>;

/** Sources that are named in a frame; the others are on the page to which it leads. */
const NAMED = 2;

export function figureEmbed(s: Story, figure: Figure): Embed {
  const entry = figureEntry(s, figure);
  const sources = entry.sources.slice(0, NAMED);
  const place = addresses.figure(figure.id);
  const title = (entry.pictures.length > 0 && figure.message) || figure.title;
  return {
    ...{ address: embedAddress(place), place, title, sources },
    heights: figureHeight(title, entry, sources),
    shown: { kind: 'figure', entry },
  };
}

export function requestEmbed(s: Story, request: Request): Embed {
  const entry = embeddedRequest(s, request);
  // A reason is shown with its own source.
  const sources = entry.reason ? [] : sourceEntries(s, request.sources).slice(0, NAMED);
  const place = addresses.request(request.id);
  return {
    ...{ address: embedAddress(place), place, title: entry.name, sources },
    heights: requestHeight(entry, sources),
    shown: { kind: 'request', entry },
  };
}

/** Undefined where the document of the quotation may not be cited yet. */
export function quotationEmbed(s: Story, { id, document }: Quotation): Embed | undefined {
  const quotation = quotationEntry(s, id);
  const of = s.documents.get(document);
  if (!quotation || !of || !isCitable(of)) return undefined;
  return {
    address: embedAddress(`/quotations/${id}/`),
    place: quotation.address,
    title: `${quotation.speaker}: ${words.provenance.inMarks(asHeading(quotation.text))}`,
    heights: quotationHeight(quotation),
    sources: [],
    shown: { kind: 'quotation', quotation },
  };
}

/** Undefined where the story has no picture. */
export function pictureEmbed(s: Story): Embed | undefined {
  const picture = storyPicture(s);
  return (
    picture && {
      address: embedAddress(addresses.home),
      place: addresses.home,
      title: picture.title,
      heights: pictureHeight(picture),
      sources: [],
      shown: { kind: 'picture', picture },
    }
  );
}

/** Undefined where the story has no events. */
export function timelineEmbed(s: Story): Embed | undefined {
  if (s.events.length === 0) return undefined;
  const timeline = timelineEntry(s);
  return {
    address: embedAddress(addresses.timeline),
    place: addresses.timeline,
    title: words.timeline.title,
    heights: timelineHeight(timeline),
    sources: [],
    shown: { kind: 'timeline', timeline },
  };
}

export const embeds = (s: Story): Embed[] =>
  [
    pictureEmbed(s),
    timelineEmbed(s),
    ...[...s.figures.values()].map((figure) => figureEmbed(s, figure)),
    ...s.requests.map((request) => requestEmbed(s, request)),
    ...[...s.quotations.values()].map((quotation) => quotationEmbed(s, quotation)),
  ].filter((embed) => embed !== undefined);
