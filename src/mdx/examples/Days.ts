import type { MakeExample } from './example.ts';

export const example: MakeExample = ({ events }) => ({
  attributes: { from: events[0]?.id, to: events.at(-1)?.id },
});
