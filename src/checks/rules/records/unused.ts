/** What no reader would meet: pictures, figures and pages that nothing leads to; articles that share a place in the order. */
import { addresses } from '../../../lib/site/addresses.ts';
import type { Report } from '../../issue.ts';
import { writtenEntries, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';

/** Pages to which the frame of the site leads by itself. */
const DESIGNED_PAGES = new Set(['about', 'accessibility', 'ask', 'corrections', 'method', 'privacy']);

function used(story: StoryFiles, components: readonly string[], fields: readonly string[]): Set<string> {
  const ids = new Set<string>();
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses)
      if (components.includes(use.component)) ids.add(use.attributes['of']?.value ?? '');
  for (const entry of story.entries.site.values())
    for (const field of fields) for (const { value } of select(entry.data, field)) ids.add(String(value));
  return ids;
}

function records(story: StoryFiles, report: Report): void {
  const pictures = used(story, ['Picture'], []);
  for (const entry of story.entries.pictures.values())
    if (!pictures.has(entry.id))
      report({
        kind: 'unused',
        ...entry.keyPlace(['alt']),
        message: 'This picture is shown in no text.',
        nearest: `<Picture of="${entry.id}" />, in an article or a page`,
      });
  const figures = used(story, ['Chart', 'Table', 'Number'], ['leadFigure']);
  for (const entry of story.entries.figures.values())
    if (!figures.has(entry.id))
      report({
        kind: 'unused',
        ...entry.keyPlace(['title']),
        message: 'This figure is shown in no text: readers find it in the list of data alone.',
        nearest: `<Chart of="${entry.id}" /> or <Table of="${entry.id}" />, in an article or a page`,
      });
}

function pages(story: StoryFiles, report: Report): void {
  const linked = new Set<string>();
  for (const entry of writtenEntries(story))
    for (const { address } of entry.text.links) linked.add(address.replace(/#.*$/u, ''));
  for (const entry of story.entries.pages.values()) {
    const address = addresses.page(entry.id);
    if (DESIGNED_PAGES.has(entry.id) || linked.has(address)) continue;
    report({
      kind: 'unused',
      file: entry.file,
      message: `Nothing leads to this page: no text links to ${address}.`,
      nearest: `[its title](${address}), in an article or another page`,
    });
  }
}

function order(story: StoryFiles, report: Report): void {
  const known = new Map<number, string>();
  for (const entry of story.entries.articles.values()) {
    const place = select(entry.data, 'order')[0];
    if (typeof place?.value !== 'number') continue;
    const first = known.get(place.value);
    if (first !== undefined)
      report({
        kind: 'order-twice',
        ...entry.place(place.path),
        message: `The place ${place.value} in the order of the articles is that of “${first}” too.`,
      });
    else known.set(place.value, entry.id);
  }
}

export function checkUnused(story: StoryFiles, report: Report): void {
  // What a text uses that cannot be read is not known.
  const unread = (['articles', 'pages', 'letters'] as const).some((name) =>
    [...story.entries[name].values()].some(({ text }) => !text),
  );
  if (!unread) {
    records(story, report);
    pages(story, report);
  }
  order(story, report);
}
