/** `npm test` and `npm run test:all`: installs what is needed, then runs the tests (or what `--only` names). */
import { installIfNeeded, runOnProjectNode } from './install.js';

installIfNeeded();
runOnProjectNode('tests/runner/run-tests.ts', process.argv.slice(2));
