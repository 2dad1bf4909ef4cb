/** JSON Schemas of all collections, by which an editor's program completes, explains and checks while typing. */
import { z } from 'astro/zod';
import { allCollections } from '../registry.ts';

/** A schema whose values are read as text, though YAML may give a number (a year) for them. */
const readAsText = (schema: z.core.$ZodType): boolean => {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  return definition.type === 'pipe' && (definition.in as z.core.$ZodTypes)._zod.def.type === 'transform';
};

/** Keys of a field's metadata that mean nothing in JSON Schema: see `collections/fields/meta.ts`. */
const OWN = [
  'refersTo',
  'carriesItem',
  'related',
  'prose',
  'past',
  'form',
  'noun',
  'formerly',
  'editorsOnly',
];

const yaml = allCollections.filter(([, { extension }]) => extension === 'yaml');

/** Every JSON Schema as it is in its file, by the file's name under `.vscode/schemas/`. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    yaml.map(([, { name, schema }]) => {
      const json = z.toJSONSchema(schema, {
        io: 'output',
        unrepresentable: 'any',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => {
          for (const key of OWN) Reflect.deleteProperty(jsonSchema, key);
          if (readAsText(zodSchema) && jsonSchema.type === 'string')
            jsonSchema.type = ['string', 'number'] as never;
        },
      });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** The files of a story that each schema is for, as `yaml.schemas` of an editor's settings names them. */
export function yamlSchemas(): Record<string, string> {
  return Object.fromEntries(
    yaml.map(([, { name, folder, file, single }]) => {
      const steps = single ? [folder, file] : [folder, '*', file];
      return [`.vscode/schemas/${name}.json`, `${['content', ...steps].filter(Boolean).join('/')}.yaml`];
    }),
  );
}
