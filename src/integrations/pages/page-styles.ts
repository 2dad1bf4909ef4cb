/**
 * Leaves out of a page's inline styles what no element of the page can match. Astro puts the styles of every component
 * that a route may render into each of its pages; an article that shows no refusals would carry their styles.
 * Hand-made because: Astro scopes styles by an attribute of the component, so that a search for the attribute is enough;
 * general removers of unused styles parse the whole page and guess at classes that scripts add.
 */
import { browserslistToTargets, transform, type Selector } from 'lightningcss';
import { oldestBrowsers } from '../../oldest-browsers.ts';

const scope = /\bdata-astro-cid-[a-z\d]+/gu;
const styleElement = /(?<start><style[^>]*>)(?<css>[^<]*)(?<end><\/style>)/gu;

const { chrome, firefox, safari } = oldestBrowsers;
/** Without them a rule would be written in the shortest form, which the oldest browsers do not know. */
const targets = browserslistToTargets([
  `chrome ${chrome}`,
  `firefox ${firefox}`,
  `safari ${safari}`,
  `ios_saf ${safari}`,
]);

/** Results by what they depend on: pages of one route share their styles. */
const trimmed = new Map<string, string>();

/**
 * Removes the rules of components that are not on the page. A rule with no component's attribute stays.
 *
 * @param html a whole built page, styles inline.
 */
export function withStylesOfPage(html: string): string {
  const used = new Set(html.replaceAll(styleElement, '').match(scope));
  return html.replaceAll(styleElement, (element: string, start: string, css: string, end: string) => {
    const absent = [...new Set(css.match(scope))].filter((name) => !used.has(name)).sort();
    if (absent.length === 0) return element;
    const key = `${absent.join()}\n${css}`;
    const rest = trimmed.get(key) ?? trim(css, new Set(absent));
    trimmed.set(key, rest);
    return rest === '' ? '' : `${start}${rest}${end}`;
  });
}

function trim(css: string, absent: ReadonlySet<string>): string {
  const needsAbsent = (selector: Selector): boolean =>
    selector.some((part) => part.type === 'attribute' && absent.has(part.name));
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets,
    // As in astro.config.mjs: no style uses `light-dark()`, and its fallback would be on every page.
    exclude: 1 << 20,
    visitor: {
      Rule: {
        style(rule) {
          const selectors = rule.value.selectors.filter((selector) => !needsAbsent(selector));
          if (selectors.length === 0) return [];
          return selectors.length === rule.value.selectors.length
            ? undefined
            : { ...rule, value: { ...rule.value, selectors } };
        },
      },
    },
  });
  return code.toString();
}
