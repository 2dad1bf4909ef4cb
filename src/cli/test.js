/** `npm test`: installs what is needed, then runs everything (or what `--only` names). */
import { installIfNeeded, runOnProjectNode } from './install.js';

installIfNeeded();
runOnProjectNode('src/cli/test-all.ts', process.argv.slice(2));
