/** The second half of `npm start`: builds where something has changed, then serves. */
import { buildAndTell, isBuilt } from './build-and-report.ts';

if (await isBuilt()) console.log('Nothing has changed since the last build.');
else {
  console.log('Building the site …');
  if (!(await buildAndTell())) process.exit(1);
}
await import('../preview.ts');
