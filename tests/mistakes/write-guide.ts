/** Writes `docs/mistakes.md` from the table of kinds and the examples: `node tests/mistakes/write-guide.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from './example.ts';
import { examples } from './examples.ts';
import { exampleStory } from './story.ts';
import { issueKinds, type IssueKind } from '../../src/checks/kinds.ts';

const OPENING = `# What the checks promise

\`npm run check\` finds every mistake in the story in one run and names its file, line and column, with the nearest right
answer. \`npm run check -- PATH\` shows one file or folder; \`--json\` is for other programs and
\`--annotations\` for build servers; \`--verbose\` lists what was suppressed, and the time taken. The build and \`npm run dev\`
say the same. Errors stop a build; warnings are counted.

A mistake that must stay is suppressed by a note on the line above it, with the reason after the colon:
\`# check-ignore kind: reason\` in YAML, \`{/* check-ignore kind: reason */}\` in a text. Each is counted and listed.

This file is made from the rules themselves by \`node tests/mistakes/write-guide.ts\`. The examples are tests.
`;

function shown(example: Example, text: string): string {
  const language = example.file.endsWith('.csv') ? 'csv' : example.file.endsWith('.mdx') ? 'mdx' : 'yaml';
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

/** The line or lines of the example story around what is right, and the same with the mistake. */
function inContext({ file, right, wrong }: Example): { right: string; wrong: string } {
  const text = exampleStory[file] ?? '';
  const at = text.indexOf(right!);
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at + Math.max(0, right!.trimEnd().length - 1));
  const to = Math.max(end === -1 ? text.length : end, at + right!.length);
  const after = text.slice(at + right!.length, to);
  return { right: text.slice(from, to), wrong: text.slice(from, at) + wrong! + after };
}

function section(kind: IssueKind): string {
  const { severity, promise, suppressible } = issueKinds[kind];
  const lines = [
    `## ${kind}`,
    '',
    `${promise} (${severity}${suppressible === false ? ', never suppressed' : ''})`,
  ];
  const example = examples[kind][0]!;
  lines.push('');
  if (example.wrong === undefined)
    lines.push(`Fails where \`${example.file}\` is missing. Passes where it is there.`);
  else if (example.tracked)
    lines.push(`Fails where git tracks \`${example.file}\`. Passes where git leaves it out.`);
  else if (example.right === undefined)
    lines.push(
      `Fails, as \`${example.file}\`:`,
      '',
      shown(example, example.wrong),
      '',
      'Passes without this file.',
    );
  else {
    const { right, wrong } = inContext(example);
    lines.push(
      `Fails, in \`${example.file}\`:`,
      '',
      shown(example, wrong || '(nothing)'),
      '',
      'Passes:',
      '',
      shown(example, right),
    );
  }
  return lines.join('\n');
}

/** The text of the file. */
export const mistakesGuide = (): string =>
  `${[OPENING, ...(Object.keys(issueKinds) as IssueKind[]).map(section)].join('\n')}\n`
    .replace(/\n## /gu, '\n\n## ')
    .replace(/\n{3,}/gu, '\n\n');

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../../docs/mistakes.md'), mistakesGuide());
