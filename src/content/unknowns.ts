/** What could not be established, as pages show it. */
import { sourceMarks } from './documents/source-entry.ts';
import { linkedText } from './linked-text.ts';
import type { Story, Unknown } from './story.ts';

/** Some of what is not known, and the day up to which it was looked for. */
export type UnknownList = ReturnType<typeof unknownList>;

const lookedUpTo = (unknowns: readonly Unknown[]): string | undefined =>
  unknowns
    .map(({ checkedTo }) => checkedTo)
    .sort()
    .at(-1);

/** The unknowns with these ids, in their order. */
export function unknownList(s: Story, ids: readonly string[] = []) {
  const unknowns = ids.flatMap((id) => s.unknowns.get(id) ?? []);
  return { list: unknowns.map(({ text }) => linkedText(s, text)), until: lookedUpTo(unknowns) };
}

/** Everything that is not known, by topic. What belongs to no topic has no label. */
export type OpenQuestions = ReturnType<typeof openQuestions>;

export function openQuestions(s: Story) {
  const topics = Object.values(s.site.search?.topics ?? {});
  const all = [...s.unknowns.values()];
  const entry = ({ id, text, sources = [], lookAt = [] }: Unknown) => ({
    // `lookAt` says where it could be settled.
    ...{ id, lookAt },
    text: linkedText(s, text),
    sources: sourceMarks(s, sources),
  });
  const groups = [
    ...topics.map(({ label, of }) => ({ label, list: all.filter(({ topic }) => of.includes(topic)) })),
    { label: undefined, list: all.filter(({ topic }) => !topics.some(({ of }) => of.includes(topic))) },
  ];
  return {
    groups: groups
      .filter(({ list }) => list.length > 0)
      .map(({ label, list }) => ({ label, list: list.map(entry) })),
    until: lookedUpTo(all),
  };
}
