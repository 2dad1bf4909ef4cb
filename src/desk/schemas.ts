/** `node src/desk/schemas.ts`: writes the JSON Schemas under `.vscode/` anew, after a change of `src/collections/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from './json-schemas.ts';

const folder = path.resolve(import.meta.dirname, '../../.vscode/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(path.join(folder, name), text);
