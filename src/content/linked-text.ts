/** The text of a record as a page shows it: `[[document-id]]` is a link to that document by its short name. */
import { addresses } from '../lib/site/addresses.ts';
import { shortName } from './sources.ts';
import type { Story } from './story.ts';

/** A piece of text, with the address that it leads to where it is a link. */
export interface ProsePart {
  text: string;
  address?: string;
}
export type Prose = readonly ProsePart[];

type Documents = Pick<Story, 'documents'>;

/** Reads the references in a text. Nothing else is markup: the text of a record is text. */
export function linkedText(s: Documents, text: string): Prose;
export function linkedText(s: Documents, text: string | undefined): Prose | undefined;
export function linkedText({ documents }: Documents, text: string | undefined): Prose | undefined {
  return text?.split(/\[\[([a-z0-9-]+)\]\]/u).map((part, index) => {
    const document = index % 2 === 1 ? documents.get(part) : undefined;
    return document ? { text: shortName(document), address: addresses.document(part) } : { text: part };
  });
}

/** A note that is written as a fragment, as a sentence: a capital first and a full stop last. */
export function sentence(s: Documents, text: string): Prose;
export function sentence(s: Documents, text: string | undefined): Prose | undefined;
export function sentence(s: Documents, text: string | undefined): Prose | undefined {
  if (text === undefined) return undefined;
  return linkedText(s, `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/u.test(text) ? '' : '.'}`);
}
