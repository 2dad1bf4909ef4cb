/** The reports for an editor, another program and a build server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../../../src/checks/issue.ts';
import { reportAsAnnotations } from '../../../src/checks/reporters/annotations.ts';
import { reportToTerminal } from '../../../src/checks/reporters/terminal.ts';

const issue: Issue = {
  kind: 'unknown-reference',
  severity: 'error',
  file: 'content/events/a.yaml',
  line: 4,
  column: 5,
  message: 'There is no document “inspecton”.',
  nearest: 'inspection',
  documentation: 'docs/mistakes.md#unknown-reference',
  excerpt: '  - inspecton',
};

test('the terminal names the place, shows the line with a caret below the mistake, and counts', () => {
  const lines = reportToTerminal([issue]).split('\n');
  assert.equal(lines[0], 'content/events/a.yaml:4:5 error There is no document “inspecton”.');
  assert.equal(lines[1], '  4 │   - inspecton');
  assert.equal(lines[2]!.indexOf('^'), lines[1].indexOf('inspecton'));
  assert.match(lines[3]!, /Nearest: inspection/u);
  assert.equal(lines.at(-2), '1 error and 0 warnings.');
});

test('a long line is shown around the mistake, with the caret at its place', () => {
  const excerpt = `${'word '.repeat(60)}HERE ${'word '.repeat(60)}`;
  const column = excerpt.indexOf('HERE') + 1;
  const lines = reportToTerminal([{ ...issue, excerpt, column }]).split('\n');
  assert.ok(lines[1]!.length < 120);
  assert.equal(lines[2]!.indexOf('^'), lines[1]!.indexOf('HERE'));
});

test('there is colour only where it is asked for', () => {
  assert.doesNotMatch(reportToTerminal([issue]), /\u001b/u);
  assert.match(reportToTerminal([issue], { colour: true }), /\u001b\[31merror/u);
});

test('annotations keep their marks apart from the text', () => {
  const text = reportAsAnnotations([{ ...issue, message: '100%: a\nb, c' }]);
  assert.equal(
    text,
    '::error file=content/events/a.yaml,line=4,col=5,title=unknown-reference::100%25: a%0Ab, c Nearest: inspection\n',
  );
});
