/**
 * A process of one story that runs `npm run new` as often as it is asked, each time from the beginning of the command:
 * to load the collections and the checks takes longer than all else that the command does.
 */
import { stripVTControlCharacters } from 'node:util';

const command = new URL('../../../src/cli/new.ts', import.meta.url).href;
let runs = 0;

process.on('message', async (words: string[]) => {
  const written = { stdout: '', stderr: '' };
  console.log = (text: string) => (written.stdout += `${text}\n`);
  console.error = (text: string) => (written.stderr += `${stripVTControlCharacters(text)}\n`);
  process.argv.splice(2, process.argv.length, ...words);
  process.exitCode = 0;
  // Another query is another module, which is evaluated anew.
  await import(`${command}?${(runs += 1)}`);
  process.send!({ status: process.exitCode, ...written });
});
