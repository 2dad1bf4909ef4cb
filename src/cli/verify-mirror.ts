/**
 * `node src/cli/verify-mirror.ts https://mirror.example/` or a folder: is this the site, byte for byte? Compared
 * with `dist/SHA256SUMS`, or with the file that `--sums` names. Ends with 0 where all is the same, and with 1 where not.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCommandLine } from './command-line.ts';
import { readSums, SUMS, verifyAddress, verifyFolder } from '../integrations/pages/sums.ts';

const usage = 'node src/cli/verify-mirror.ts ADDRESS|FOLDER [--sums FILE]';
const { values, positionals } = readCommandLine(usage, {
  allowPositionals: true,
  options: { sums: { type: 'string', default: path.join('dist', SUMS) } },
});
const [mirror] = positionals;
if (!mirror) {
  console.error(`Which mirror? ${usage}`);
  process.exit(2);
}
try {
  const sums = readSums(await readFile(values.sums, 'utf8'));
  const verify = /^https?:/u.test(mirror) ? verifyAddress : verifyFolder;
  const { same, problems } = await verify(mirror, sums);
  for (const problem of problems.slice(0, 40)) console.log(problem);
  if (problems.length > 40) console.log(`… and ${problems.length - 40} more.`);
  console.log(
    problems.length === 0
      ? `${same} files, all the same: ${mirror} is the site of ${values.sums}.`
      : `${same} files are the same, ${problems.length} are not: ${mirror} is not the site of ${values.sums}.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
