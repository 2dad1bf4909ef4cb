/** The second half of `npm start`: builds where something has changed, then serves. */
import { buildAndReport, isBuilt } from './build-and-report.ts';

if (await isBuilt()) console.log('Nothing has changed since the last build.');
else {
  console.log('Building the site …');
  if (!(await buildAndReport())) process.exit(1);
}
await import('../preview.ts');
