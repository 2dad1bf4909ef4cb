/** The filters on the page: check-boxes with what each would find. */
import { FACETS, type Facet, type SearchState } from '../../lib/search/address.ts';
import type { Counted } from './counts.client.ts';
import { compareTexts } from '../site/order.client.ts';
import { say, type Settings } from './hits.client.ts';

/** So many values are shown at once; the others can be opened. */
const SHOWN = 8;

function order(facet: Facet, counts: Map<string, number>, labels: Record<string, string>): string[] {
  const known = Object.keys(labels);
  const values = [...counts.keys()];
  if (facet === 'year') return values.sort((a, b) => compareTexts(b, a));
  if (known.length > 0) return values.sort((a, b) => known.indexOf(a) - known.indexOf(b));
  return values.sort((a, b) => counts.get(b)! - counts.get(a)! || compareTexts(a, b));
}

/** Writes the filters again. What has the focus keeps it. */
export function showFacets(root: Element, state: SearchState, counted: Counted, settings: Settings): void {
  const { counts, all } = counted;
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement.dataset['key'] : undefined;
  const template = root.querySelector<HTMLTemplateElement>('#option')!;
  for (const facet of FACETS) {
    const group = root.querySelector<HTMLFieldSetElement>(`[data-facet="${facet}"]`)!;
    const labels = settings.labels[facet] ?? {};
    const chosen = state.filters[facet];
    for (const value of chosen) if (!counts[facet].has(value)) counts[facet].set(value, 0);
    const values = order(facet, counts[facet], labels);
    const [first, rest] = group.querySelectorAll('ul');
    const limit = Object.keys(labels).length > 0 ? Infinity : SHOWN;
    const items = values.map((value) => {
      const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
      const box = item.querySelector('input')!;
      box.checked = chosen.includes(value);
      box.value = value;
      box.dataset['facet'] = facet;
      box.dataset['key'] = `${facet}:${value}`;
      item.querySelector('.name')!.textContent = labels[value] ?? value;
      const count = counts[facet].get(value)!;
      item.querySelector('.count')!.textContent = all
        ? String(count)
        : say(settings, 'atLeastNumber', { count });
      return { item, value };
    });
    const shown = items.filter(({ value }, index) => index < limit || chosen.includes(value));
    first!.replaceChildren(...shown.map(({ item }) => item));
    rest!.replaceChildren(...items.filter((one) => !shown.includes(one)).map(({ item }) => item));
    group.hidden = items.length === 0;
    group.querySelector('details')!.hidden = shown.length === items.length;
  }
  root.querySelector<HTMLElement>('.counted')!.hidden = FACETS.every((facet) => counts[facet].size === 0);
  root.querySelector<HTMLElement>('.in-part')!.hidden = all;
  root.querySelector<HTMLElement>('.clear')!.hidden = FACETS.every(
    (facet) => state.filters[facet].length === 0,
  );
  if (focused) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}
