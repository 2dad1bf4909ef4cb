/**
 * `node src/cli/schemas.ts`: writes the JSON Schemas under `.vscode/`, and for which files each is, after a change
 * of `src/collections/`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAtomic } from '../write-atomic.ts';
import { jsonSchemas, yamlSchemas } from '../collections/fields/json-schemas.ts';

const folder = path.resolve(import.meta.dirname, '../../.vscode');
mkdirSync(path.join(folder, 'schemas'), { recursive: true });
for (const [name, text] of jsonSchemas()) await writeAtomic(path.join(folder, 'schemas', name), text);
const file = path.join(folder, 'settings.json');
const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
await writeAtomic(file, `${JSON.stringify({ ...settings, 'yaml.schemas': yamlSchemas() }, null, 2)}\n`);
