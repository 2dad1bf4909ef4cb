/** The doc comments of the schemas, for editors to read: they stand in `src/schemas/` and nowhere twice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A JSON Schema, as far as it is looked into. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  [key: string]: unknown;
}

const files = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  files.set(file, source);
  return source;
}

/** The doc comment of a node as one line. */
function commentOf(node: ts.Node): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  const text = doc && ts.getTextOfJSDocComment(doc.comment);
  return text?.replace(/\s+/gu, ' ').trim();
}

/** Where a name is declared: in the file, or in the file of the schemas that it is imported from. */
function declarationOf(
  name: string,
  file: string,
): { node: ts.VariableStatement; value: ts.Expression; file: string } | undefined {
  for (const statement of parse(file).statements) {
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        if (one.name.getText() === name && one.initializer)
          return { node: statement, value: one.initializer, file };
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const from = statement.moduleSpecifier.text;
      const named = statement.importClause?.namedBindings;
      if (
        from.startsWith('./') &&
        named &&
        ts.isNamedImports(named) &&
        named.elements.some((one) => one.name.text === name)
      )
        return declarationOf(name, path.join(path.dirname(file), from));
    }
  }
  return undefined;
}

/** Writes the doc comments that stand at an expression of a schema into the JSON Schema made from it. */
function describe(expression: ts.Expression, json: JsonSchema, file: string): void {
  if (ts.isIdentifier(expression)) {
    const found = declarationOf(expression.text, file);
    if (!found) return;
    const comment = commentOf(found.node);
    if (comment) json.description ??= comment;
    return describe(found.value, json, found.file);
  }
  if (ts.isObjectLiteralExpression(expression)) {
    for (const property of expression.properties) {
      if (ts.isSpreadAssignment(property)) {
        const spread = ts.isIdentifier(property.expression)
          ? declarationOf(property.expression.text, file)
          : undefined;
        if (spread) describe(spread.value, json, spread.file);
        continue;
      }
      const inner = json.properties?.[property.name.getText()];
      if (!inner) continue;
      const comment = commentOf(property);
      if (comment) inner.description ??= comment;
      if (ts.isPropertyAssignment(property)) describe(property.initializer, inner, file);
      else if (ts.isShorthandPropertyAssignment(property)) describe(property.name, inner, file);
    }
    return;
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return;
  const { expression: on, name } = expression.expression;
  const [first, second] = expression.arguments;
  if (on.getText() !== 'z') {
    // A refinement of a schema, `.optional()` and the like, or a schema with more fields.
    describe(on, json, file);
    if (name.text === 'extend' && first) describe(first, json, file);
  } else if (/^(?:strict)?[oO]bject$/u.test(name.text) && first) describe(first, json, file);
  else if (name.text === 'array' && first && json.items) describe(first, json.items, file);
  else if (name.text === 'record' && second && typeof json.additionalProperties === 'object')
    describe(second, json.additionalProperties, file);
  else if (name.text === 'union' && first && ts.isArrayLiteralExpression(first))
    for (const [at, option] of first.elements.entries()) {
      const inner = json.anyOf?.[at];
      if (inner) describe(option, inner, file);
    }
}

/**
 * Fills the descriptions of a JSON Schema from the doc comments of the schema that it was made from.
 * @param name the exported name of the schema in the file
 */
export function describeFrom(file: string, name: string, json: JsonSchema): void {
  const found = declarationOf(name, file);
  if (!found) throw new Error(`${file} exports no “${name}”.`);
  describe(ts.factory.createIdentifier(name), json, file);
}
