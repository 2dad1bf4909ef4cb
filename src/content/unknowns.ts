/** What could not be established, as pages show it. */
import { sourceMarks, type SourceMark } from './documents/source-entry.ts';
import { linkedText, type Prose } from './linked-text.ts';
import type { Story, Unknown } from './story.ts';

/** Some of what is not known, and the day up to which it was looked for. */
export interface UnknownList {
  list: Prose[];
  until: string | undefined;
}

const lookedUpTo = (unknowns: readonly Unknown[]): string | undefined =>
  unknowns
    .map(({ checkedTo }) => checkedTo)
    .sort()
    .at(-1);

/** The unknowns with these ids, in their order. */
export function unknownList(s: Story, ids: readonly string[] = []): UnknownList {
  const unknowns = ids.flatMap((id) => s.unknowns.get(id) ?? []);
  return { list: unknowns.map(({ text }) => linkedText(s, text)), until: lookedUpTo(unknowns) };
}

interface OpenQuestion {
  id: string;
  text: Prose;
  sources: SourceMark[];
  /** Where it could be settled. */
  lookAt: readonly string[];
}

/** Everything that is not known, by topic. What belongs to no topic has no label. */
export interface OpenQuestions {
  groups: Array<{ label: string | undefined; list: OpenQuestion[] }>;
  until: string | undefined;
}

export function openQuestions(s: Story): OpenQuestions {
  const topics = Object.values(s.site.search?.topics ?? {});
  const all = [...s.unknowns.values()];
  const entry = ({ id, text, sources = [], lookAt = [] }: Unknown): OpenQuestion => ({
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
