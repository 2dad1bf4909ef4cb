/** `npm start`: installs, builds the production site where it has changed, and serves it. */
import { installIfNeeded, runOnProjectNode } from './install.js';

installIfNeeded();
runOnProjectNode('src/cli/build/build-and-serve.ts', process.argv.slice(2));
