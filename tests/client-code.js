/**
 * Rules for client code: what runs in the browsers of readers, and they may be as old as `src/oldest-browsers.ts`
 * says. The compiler refuses newer parts of the language (`src/tsconfig.client.json`), `eslint-plugin-compat` newer
 * globals and static methods; the rule here refuses newer members of objects and newer regular expressions.
 */
import compat from 'eslint-plugin-compat';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { browserslist } from '../src/oldest-browsers.ts';

/** Members that one of the oldest browsers does not know, whatever object has them. */
const REFUSED = new Set([
  ...['showPopover', 'hidePopover', 'togglePopover', 'popover', 'popoverTargetElement', 'inert'],
  ...['groupBy', 'toSorted', 'toReversed', 'toSpliced', 'findLast', 'findLastIndex', 'fromAsync'],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference'],
  ...['isWellFormed', 'toWellFormed', 'withResolvers', 'canParse', 'throwIfAborted', 'requestIdleCallback'],
  ...['checkVisibility', 'startViewTransition', 'highlights', 'moveBefore', 'setHTMLUnsafe', 'getHTML'],
]);
/** Members that are refused of one type only, for others have the same name. */
const REFUSED_OF = new Map([['URLSearchParams', new Set(['size'])]]);

const refused = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      member:
        'The oldest browsers that are served do not know “{{name}}” (src/oldest-browsers.ts). Use an older way, or test for it first and say so beside a line that turns this rule off.',
      pattern: 'The oldest browsers that are served do not know {{name}} in a regular expression.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const pattern = (node, text) => {
      if (/\(\?<[=!]/u.test(text))
        context.report({ node, messageId: 'pattern', data: { name: 'lookbehind' } });
    };
    return {
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (typeof name !== 'string') return;
        const type = services.getTypeAtLocation(node.object).getSymbol()?.name ?? '';
        if (REFUSED.has(name) || /^aria[A-Z]/u.test(name) || REFUSED_OF.get(type)?.has(name))
          context.report({ node, messageId: 'member', data: { name } });
      },
      StaticBlock(node) {
        context.report({ node, messageId: 'member', data: { name: 'static {}' } });
      },
      Literal(node) {
        if (node.regex?.flags.includes('v'))
          context.report({ node, messageId: 'pattern', data: { name: 'the flag v' } });
        if (node.regex || typeof node.value === 'string') pattern(node, node.regex?.pattern ?? node.value);
      },
      TemplateElement(node) {
        pattern(node, node.value.raw);
      },
    };
  },
};

/** The browser scripts (`*.client.ts`), and every module that they import. */
function clientFiles(root) {
  const found = new Set();
  const follow = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(path.join(root, file), 'utf8').replace(/^import type [^;]*;/gmu, '');
    for (const [, from] of text.matchAll(/(?:from|import) ?\(?'(\.{1,2}\/[^']+\.ts)'/gu))
      follow(path.posix.join(path.posix.dirname(file), from));
  };
  for (const file of globSync('src/components/**/*.client.ts', { cwd: root }))
    follow(file.split(path.sep).join('/'));
  return [...found];
}

/** The rules of the code that runs in a reader's browser. */
export const clientCode = (root) => ({
  files: clientFiles(root),
  plugins: { compat, client: { rules: { refused } } },
  settings: { targets: browserslist },
  rules: { 'compat/compat': 'error', 'client/refused': 'error' },
});
