/**
 * The documents' records for machines (`/documents.json`).
 *
 * Every field is named here, so that a field that is added for editors is not published by accident.
 * Addresses of copies that were read, and what editors have to know, stay in the record.
 */
import { addresses, noteId } from '../../lib/site/addresses.ts';
import { coveredPassages } from '../../lib/pages/findings.ts';
import { words } from '../../i18n/words.ts';
import type { FileFinding } from '../../collections/fields/attached-file.ts';
import { backlinks } from '../backlinks.ts';
import { isCitable } from './citations.ts';
import { absoluteUrl } from '../../i18n/format.ts';
import { copyRead, plainText } from '../sources.ts';
import { story, type Document, type Story } from '../story.ts';

function publicRecord(document: Document, s: Story, uses: number) {
  const text = (value: string | undefined) => value && plainText(value, s.documents);
  const { withheld } = document;
  return {
    id: document.id,
    record: absoluteUrl(s.site, addresses.document(document.id)),
    title: document.title,
    titleIsDescription: document.titleIsDescription ?? false,
    titleNote: text(document.titleNote),
    publisher: document.publisher,
    byline: document.byline,
    kind: document.kind,
    kindNote: text(document.kindNote),
    date: document.date,
    dateNote: text(document.dateNote),
    evidence: document.evidence,
    evidenceNote: text(document.evidenceNote),
    reportedBy: document.reportedBy?.filter((id) => s.documents.has(id)),
    establishes: text(document.establishes),
    link: document.link,
    linkNote: text(document.linkNote),
    readIn: text(copyRead(document, words.documents.record.readElsewhere)),
    licence: document.licence,
    topics: document.topics,
    covered: coveredIn(s.attached.get(document.id)?.file.findings),
    awaitsCheck: isCitable(document) ? undefined : true,
    usedIn: uses,
    withheld: withheld && {
      since: withheld.since,
      sinceNote: withheld.sinceNote,
      checkedTo: withheld.checkedTo,
      requests: withheld.requests,
      safeWording: withheld.safeWording,
      heldBy: withheld.heldBy.map((one) => ({ ...one, basis: text(one.basis) })),
      refusals: withheld.refusals,
      known: withheld.known.map((one) => ({ ...one, text: text(one.text) })),
      notKnown: withheld.notKnown.map(text),
    },
    notes: document.notes?.map((note) => ({
      address: absoluteUrl(s.site, addresses.note(document.id, note.heading)),
      anchor: noteId(note.heading),
      heading: note.heading,
      locator: text(note.locator),
      text: text(note.text),
    })),
    quotations: document.quotations?.map((quotation) => ({
      address: absoluteUrl(s.site, addresses.quotation(document.id, quotation.id)),
      id: quotation.id,
      text: quotation.text,
      speaker: quotation.speaker,
      speakerId: quotation.speakerId,
      role: quotation.role,
      via: quotation.via,
      viaLocator: quotation.viaLocator && text(quotation.viaLocator),
      locator: quotation.locator && text(quotation.locator),
      date: quotation.date,
      topic: quotation.topic,
      note: text(quotation.note),
    })),
  };
}

/** Who covered what in an attached file, and why; undefined where nothing is covered. */
function coveredIn(findings: FileFinding[] | undefined) {
  const all = coveredPassages(findings).map(({ personal, reason, ...one }) => ({
    ...one,
    reason: reason ?? (personal && words.reading.covered.personal),
  }));
  return all.length > 0 ? all : undefined;
}

/** All records, in the order of their ids, with a word on how to read them. */
export async function publicRecords() {
  const s = await story();
  const uses = (await backlinks()).documents;
  return {
    description: words.documents.exportDescription,
    site: s.site.title,
    licence: s.site.licence,
    checkedTo: s.site.knowledge,
    grades: words.provenance.gradeMeaning,
    kinds: words.documents.kindMeaning,
    documents: [...s.documents.values()].map((document) =>
      publicRecord(document, s, uses.get(document.id)?.length ?? 0),
    ),
  };
}
