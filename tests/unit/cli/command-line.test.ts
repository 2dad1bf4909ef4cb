/** Commands: whatever is mistyped ends in a sentence and with a code of its own, and never in a stack trace. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../../..');

const run = (command: string, words: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const file = path.join(root, command === 'test' ? 'tests/runner/run-tests.ts' : `src/cli/${command}.ts`);
    execFile(process.execPath, [file, ...words], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });

for (const [command, words, code, says] of [
  [
    'build',
    ['--nonsense'],
    2,
    /There is no option --nonsense\. Options: --again, --unfinished, --compress, --profile, --into, --base\./u,
  ],
  ['build', ['--inot', 'x'], 2, /There is no option --inot\. Did you mean --into\?/u],
  ['build', ['--into'], 2, /The option --into needs a value after it\./u],
  ['build', ['there'], 2, /“there” is not expected here\./u],
  ['release', ['--drry'], 2, /Did you mean --dry\?/u],
  ['preview', ['--port', 'abc'], 2, /“abc” is not a port/u],
  ['check', ['--help'], 0, /--ready \[ID\]/u],
  ['check', ['--jsno'], 2, /Did you mean --json\?/u],
  ['check', ['--ready', 'no-such-article'], 1, /There is no article “no-such-article”/u],
  ['new', ['hidden-name', 'X', '--id'], 1, /There is no option --id\.[\s\S]*hidden-name "First Last" --why/u],
  ['new', ['article', 'X', '--id'], 1, /The option --id needs a value after it\./u],
  ['documents', ['add', '--idd', 'x'], 2, /There is no option --idd\. Did you mean --id\?/u],
  ['documents', ['inspect', '--id'], 2, /The option --id needs a value after it\./u],
  ['verify-mirror', ['--smus', 'x'], 2, /Did you mean --sums\?/u],
  ['test', ['--olny', 'unit'], 2, /Did you mean --only\?/u],
] as const)
  test(`npm run ${command} -- ${words.join(' ')} ends with a sentence and ${code}`, async () => {
    const result = await run(command, [...words]);
    assert.equal(result.code, code, result.output);
    assert.match(result.output, says);
    assert.doesNotMatch(result.output, /^\s+at /mu);
  });
