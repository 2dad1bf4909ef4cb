/** Times the stages of a build, and counts what each reads and parses: `npm run build -- --profile` prints them. */
import type { Plugin } from 'vite';
import { NO_COUNTS, parseCounts, type ParseCounts } from '../lib/text/parse-counts.ts';

interface Stage extends ParseCounts {
  name: string;
  /** In milliseconds. */
  time: number;
}

const start = (name: string) => ({ name, at: performance.now(), counts: { ...parseCounts } });
const stages = new Map<string, Stage>();
/** The process begins before this module is read. */
let current = { ...start('Starting'), at: 0 };

/** Ends the stage before, and begins one. A stage that is begun again goes on. */
export function beginStage(name: string): void {
  const { name: ended, at, counts } = current;
  current = start(name);
  const sum = stages.get(ended) ?? { name: ended, time: 0, ...NO_COUNTS };
  sum.time += current.at - at;
  for (const kind of Object.keys(counts) as Array<keyof ParseCounts>)
    sum[kind] += current.counts[kind] - counts[kind];
  stages.set(ended, sum);
}

/** Reports when Vite bundles and when pages are rendered: Astro's hooks do not say. */
export const timeBundling: Plugin = {
  name: 'time-bundling',
  apply: 'build',
  buildStart: () => {
    beginStage('Bundling');
  },
  closeBundle: () => {
    beginStage('Rendering the pages');
  },
};

/** The stages as a table, and the most memory that the process had. */
export function profileTable(): string {
  beginStage('');
  const row = (name: string, ...cells: string[]): string =>
    [name.padEnd(38), ...cells.map((cell) => cell.padStart(9))].join('').trimEnd();
  const cells = ({ time, read, yaml, mdx, rendered, located }: Omit<Stage, 'name'>): string[] => [
    (time / 1000).toFixed(1),
    ...[read, yaml, mdx, rendered, located].map(String),
  ];
  const all = { time: performance.now(), ...parseCounts };
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    row('Stage', 'seconds', 'files', 'YAML', 'MDX', 'rendered', 'located'),
    ...[...stages.values()].map((stage) => row(stage.name, ...cells(stage))),
    row('In all', ...cells(all)),
    `Peak memory: ${memory} MB`,
    '',
  ].join('\n');
}
