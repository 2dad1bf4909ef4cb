/** What decides whether a record is published. The one rule: pages, feeds, search and exports all use it. */
import { dayInZone } from '../dates/dates.ts';

export interface Visibility {
  /** True in `dev`, where drafts and pieces held back are shown with a mark. */
  drafts: boolean;
  /** The moment of the build. */
  moment: Date;
  /** The time zone of the story: a `publishAt` without a time begins with its day there. */
  timeZone: string;
}

/** The fields of a record that keep it out of the site. */
export interface Publication {
  draft?: boolean | undefined;
  publishAt?: string | undefined;
  hold?: string | undefined;
  doNotCite?: string | undefined;
}

/** A moment as an editor writes it: to the minute, with its zone. Seconds would be read in two ways by YAML readers. */
export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * Whether the moment of `publishAt` has come.
 * @param publishAt a day, or a moment with its zone; undefined where nothing holds the record back
 */
export function hasCome(
  publishAt: string | undefined,
  { moment, timeZone }: Pick<Visibility, 'moment' | 'timeZone'>,
): boolean {
  if (publishAt === undefined) return true;
  if (publishAt.includes('T')) return Date.parse(publishAt) <= moment.getTime();
  return publishAt <= dayInZone(moment, timeZone);
}

/**
 * Whether a record may be published. A draft, a piece before its moment, a record on hold and a
 * document not to be cited may not.
 */
export function isVisible(record: Publication, visibility: Visibility): boolean {
  if (record.hold !== undefined || record.doNotCite !== undefined) return false;
  return visibility.drafts || isPublished(record, visibility);
}

/** Whether a record is neither a draft nor held back until later. */
export function isPublished(record: Publication, visibility: Omit<Visibility, 'drafts'>): boolean {
  return record.draft !== true && hasCome(record.publishAt, visibility);
}
