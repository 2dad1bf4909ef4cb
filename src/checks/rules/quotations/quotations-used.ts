/** Quotations that a record counts as its own: it rests on their document, and they are the words of its body. */
import type { Report } from '../../issue.ts';
import type { Entry, StoryFiles } from '../../story.ts';
import { select, textAt } from '../../../collections/fields/select.ts';
import { sourcesIn } from '../sources/references.ts';

const FIELDS = ['grounds.*', 'relatedQuotations.*', 'quotations.*'];

function checkSources(entry: Entry, story: StoryFiles, report: Report): void {
  const rests = new Set(sourcesIn(entry.data).map(({ id }) => id));
  for (const pattern of FIELDS)
    for (const { path, value } of select(entry.data, pattern)) {
      const quotation = story.quotations.get(String(value));
      if (!quotation || rests.has(quotation.entry.id) || (quotation.via && rests.has(quotation.via)))
        continue;
      report({
        kind: 'quotation-used',
        ...entry.place(path),
        message: `The quotation “${String(value)}” is from “${quotation.entry.id}”, which is not among the sources of this record.`,
        nearest: `sources: add ${quotation.entry.id}`,
      });
    }
}

function ofTheBody(entry: Entry, story: StoryFiles, report: Report): void {
  const body = textAt(entry.data, 'bodyId');
  const grounds = select(entry.data, 'grounds.*');
  for (const { path, value } of grounds) {
    const quotation = story.quotations.get(String(value));
    const speaker = select(quotation?.entry.data, 'quotations.*').find(
      ({ value: one }) => textAt(one, 'id') === value,
    );
    const by = textAt(speaker?.value, 'speakerId');
    if (!body || !by || by === body) continue;
    report({
      kind: 'quotation-used',
      ...entry.place(path),
      message: `A ground is in the words of the body that refused, “${body}”; “${String(value)}” are the words of “${by}”.`,
    });
  }
  const known = grounds.map(({ value }) => value);
  for (const { path, value } of select(entry.data, 'groundsSince.*.quotation'))
    if (!known.includes(value))
      report({
        kind: 'quotation-used',
        ...entry.place(path),
        message: `“${String(value)}” is not among the grounds of this request, and something is said to have become of it.`,
        nearest: known.length > 0 ? `one of ${known.join(', ')}` : undefined,
      });
}

export function checkQuotationsUsed(story: StoryFiles, report: Report): void {
  for (const entry of [...story.entries.requests.values(), ...story.entries.promises.values()])
    checkSources(entry, story, report);
  for (const entry of story.entries.requests.values()) ofTheBody(entry, story, report);
}
