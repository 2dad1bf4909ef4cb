/** Sources: nothing rests on a document that may not be cited, and every paragraph of an article rests on one. */
import { slug } from '../../../lib/site/addresses.ts';
import { nearest } from '../../../lib/text/nearest.ts';
import { CITING, type Position } from '../../../lib/citations/provenance.ts';
import type { Report } from '../../issue.ts';
import { allEntries, placeIn, writtenEntries, type Entry, type StoryFiles } from '../../story.ts';
import { select, textAt, textsAt } from '../../../collections/fields/select.ts';
import { sourcesIn } from './references.ts';

/** Why a document may not be cited; undefined where it may. */
function obstacle(document: Entry): string | undefined {
  if (textAt(document.data, 'ownPaper')) return `“${document.id}” is the site’s own paper, and no source.`;
  const never = textAt(document.data, 'doNotCite');
  if (never) return `“${document.id}” may not be cited: ${never}`;
  const first = textAt(document.data, 'check');
  return first ? `“${document.id}” must be checked before it is cited: ${first}` : undefined;
}

function usable(story: StoryFiles, report: Report): void {
  const compare = (entry: Entry, at: Position, id: string) => {
    const document = story.entries.documents.get(id);
    const message = document && document !== entry ? obstacle(document) : undefined;
    if (message) report({ kind: 'source-not-usable', file: entry.file, ...at, message });
  };
  for (const entry of allEntries(story)) {
    for (const { path, id } of sourcesIn(entry.data)) compare(entry, entry.place(path), id);
    for (const { path, value } of select(entry.data, 'quotations.*.via'))
      compare(entry, entry.place(path), String(value));
  }
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const of = use.attributes['of'];
      if (!of?.value) continue;
      const quotation = CITING.has(use.component) ? story.quotations.get(of.value) : undefined;
      const ids =
        use.component === 'Cite' || use.component === 'DocumentPanel'
          ? [of.value]
          : quotation
            ? [quotation.entry.id, ...(quotation.via ? [quotation.via] : [])]
            : [];
      for (const id of ids) compare(entry, of, id);
    }
}

/** A citation at a place leads to a heading among the document's notes. */
function places(story: StoryFiles, report: Report): void {
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const at = use.attributes['at'];
      const document = story.entries.documents.get(use.attributes['of']?.value ?? '');
      if (use.component !== 'Cite' || !at?.value || !document || document.unread) continue;
      const headings = textsAt(document.data, 'notes.*.heading');
      if (headings.some((heading) => slug(heading) === slug(at.value!))) continue;
      report({
        kind: 'unknown-place',
        ...placeIn(entry, at),
        message: `The document “${document.id}” has no note headed “${at.value}”.`,
        nearest:
          nearest(at.value, headings) ??
          (headings.length > 0
            ? `one of ${headings.map((heading) => `“${heading}”`).join(', ')}`
            : 'where="…", for a place without a note'),
      });
    }
}

function uncited(story: StoryFiles, report: Report): void {
  for (const entry of story.entries.articles.values()) {
    for (const use of entry.text?.uses ?? [])
      if (
        use.component === 'Uncited' &&
        use.attributes['because']?.literal &&
        !use.attributes['because'].value?.trim()
      )
        report({
          kind: 'uncited',
          ...placeIn(entry, use),
          message: 'This text has no source, and the reason why not is empty.',
          nearest: '<Uncited because="the reason, as the reader will see it">',
        });
    for (const statement of entry.text?.statements ?? []) {
      const excused =
        statement.uncited !== undefined || statement.uses.some((use) => use.component === 'Uncited');
      if (
        excused ||
        statement.uses.some((use) => CITING.has(use.component)) ||
        !/\p{L}/u.test(statement.text)
      )
        continue;
      const opening = statement.text.trim().split(/\s+/u).slice(0, 6).join(' ');
      report({
        kind: 'uncited',
        ...placeIn(entry, statement),
        message: `This ${statement.kind} carries no source: “${opening}…”.`,
        nearest: '<Cite of="document-id" at="heading" />, or <Uncited because="reason"> around it',
      });
    }
  }
}

export function checkSources(story: StoryFiles, report: Report): void {
  usable(story, report);
  places(story, report);
  uncited(story, report);
}
