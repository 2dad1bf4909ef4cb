/** JSON Schemas of all collections, by which an editor's program completes, explains and checks while typing. */
import { z } from 'astro/zod';
import path from 'node:path';
import { collections } from '../checks/collections.ts';
import { describeFrom, type JsonSchema } from './field-descriptions.ts';

/** The name of each collection's schema, which is that of one record, and its file under `src/schemas/`. */
const SCHEMAS: Record<keyof typeof collections, { name: string; file: string }> = {
  site: { name: 'site', file: 'site' },
  articles: { name: 'article', file: 'article' },
  pages: { name: 'page', file: 'article' },
  letters: { name: 'letter', file: 'site' },
  documents: { name: 'document', file: 'document' },
  figures: { name: 'figure', file: 'figure' },
  pictures: { name: 'picture', file: 'picture' },
  events: { name: 'event', file: 'event' },
  requests: { name: 'request', file: 'request' },
  promises: { name: 'promise', file: 'promise' },
  bills: { name: 'bill', file: 'bill' },
  people: { name: 'person', file: 'person' },
  terms: { name: 'term', file: 'term' },
  unknowns: { name: 'unknown', file: 'unknown' },
  calendars: { name: 'calendar', file: 'site' },
  corrections: { name: 'correction', file: 'site' },
  style: { name: 'phrasing', file: 'site' },
  names: { name: 'hiddenNames', file: 'site' },
};

const folder = path.resolve(import.meta.dirname, '../schemas');

/** A schema whose values are read as text, though YAML may give a number (a year) for them. */
const readAsText = (schema: z.core.$ZodType): boolean => {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  return definition.type === 'pipe' && (definition.in as z.core.$ZodTypes)._zod.def.type === 'transform';
};

/** Every JSON Schema as it stands in its file, by the file's name under `.vscode/schemas/`. */
export function jsonSchemas(): Map<string, string> {
  const out = new Map<string, string>();
  for (const [collection, place] of Object.entries(collections)) {
    if (place.extension !== 'yaml') continue;
    const { name, file } = SCHEMAS[collection as keyof typeof collections];
    const json = z.toJSONSchema(place.schema, {
      io: 'output',
      unrepresentable: 'any',
      target: 'draft-7',
      override: ({ zodSchema, jsonSchema }) => {
        if (readAsText(zodSchema) && jsonSchema.type === 'string')
          jsonSchema.type = ['string', 'number'] as never;
      },
    }) as JsonSchema;
    describeFrom(path.join(folder, `${file}.ts`), name, json);
    out.set(`${name}.json`, `${JSON.stringify(json, null, 2)}\n`);
  }
  return out;
}

/** The files of a story that each schema is for, as `yaml.schemas` of an editor's settings names them. */
export function yamlSchemas(): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [collection, place] of Object.entries(collections)) {
    if (place.extension !== 'yaml') continue;
    const { name } = SCHEMAS[collection as keyof typeof collections];
    const steps: string[] = ['content'];
    if (place.folder) steps.push(place.folder);
    if ('file' in place) {
      if (collection !== 'site' && place.folder !== 'style') steps.push('*');
      steps.push(place.file);
    } else steps.push('*');
    out[`.vscode/schemas/${name}.json`] = `${steps.join('/')}.yaml`;
  }
  return out;
}
