/** What is changed in texts while they are rendered. */
import type { SatteriMarkdownProcessorOptions } from '@astrojs/markdown-satteri';
import { kitAttributes } from './attributes.ts';
import { headingId } from '../lib/text/heading-ids.ts';

type Plugins = NonNullable<SatteriMarkdownProcessorOptions['hastPlugins']>;
type Plugin = Extract<Plugins[number], { name: string }>;

/** The columns of a table are aligned by a class: the policy of the pages stops style attributes. */
const alignedCells: Plugin = {
  name: 'aligned-cells',
  element: {
    filter: ['td', 'th'],
    visit(node, context) {
      const alignment = /^text-align:\s*(\w+)/u.exec(String(node.properties['style'] ?? ''))?.[1];
      if (alignment === undefined) return;
      context.setProperty(node, 'style', undefined);
      context.setProperty(node, 'className', [`align-${alignment}`]);
    },
  },
};

/** No heading takes an id that its page has already in another place. */
const headingIds: Plugin = {
  name: 'ids-of-headings',
  element: {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      const id = headingId(context.textContent(node));
      if (id.startsWith('section-')) context.setProperty(node, 'id', id);
    },
  },
};

/**
 * A component that the kit does not have is shown by its name. The check stops a build at it; `npm run dev` goes
 * on, with the sentence of the check in its corner, where the renderer would end the page with a stack trace.
 */
const unknownComponents: Plugin = (() => {
  const shown = {
    filter: [],
    visit(node: { name: string | null }, context: { replaceNode: (node: never, by: never) => void }) {
      const { name } = node;
      if (name === null || name in kitAttributes || /^[a-z]/u.test(name)) return;
      const words = { type: 'text', value: `<${name}>` };
      const by = { type: 'element', tagName: 'code', properties: {}, children: [words] };
      context.replaceNode(node as never, by as never);
    },
  };
  return { name: 'unknown-components', mdxJsxFlowElement: shown, mdxJsxTextElement: shown };
})();

export const markdownPlugins: Plugins = [alignedCells, headingIds, unknownComponents];
