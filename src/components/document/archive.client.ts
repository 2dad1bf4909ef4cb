/** The archive's list, narrowed and ordered in the page. The state is in the address. */

import { compareTexts } from '../site/order.client.ts';
import { announceCount } from '../site/filter-status.client.ts';

interface Row {
  item: HTMLLIElement;
  home: HTMLUListElement;
  publisher: string;
  year: string;
}

/** The text of a row, folded when it is first needed: few visits need it. */
const texts = new Map<Element, string>();
const textOf = (element: Element): string => {
  const known = texts.get(element) ?? fold(element.textContent);
  texts.set(element, known);
  return known;
};
const titleOf = ({ item }: Row) => textOf(item.querySelector('a')!);

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();

class ArchiveList extends HTMLElement {
  rows: Row[] = [];
  /** The order of the rows. Moving them is slow: it is done only for another order. */
  #sorted = '';

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.classList.add('live');
    this.rows = [...this.querySelectorAll<HTMLLIElement>('li[data-k]')].map((item) => ({
      item,
      home: item.parentElement as HTMLUListElement,
      publisher: item.querySelector('b')!.textContent,
      year: item.dataset['d']?.slice(0, 4) ?? '',
    }));
    this.#offer(form, 'publisher', compareTexts);
    this.#offer(form, 'year', (a, b) => compareTexts(b, a));
    this.#restore(form);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => {
      const typing = (event.target as HTMLInputElement).type === 'search';
      this.#show(form);
      this.#remember(form, typing);
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const field of this.#fields(form))
        if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = false;
        else field.value = '';
      this.#show(form);
      this.#remember(form, false);
    });
    window.addEventListener('popstate', () => this.#restore(form));
  }

  #fields = (form: HTMLFormElement) =>
    [...form.elements].filter(
      (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
    );

  /** Fills a list of choices with what the rows hold, each with its count. */
  #offer(form: HTMLFormElement, name: 'publisher' | 'year', order: (a: string, b: string) => number): void {
    const counts = new Map<string, number>();
    for (const row of this.rows) counts.set(row[name], (counts.get(row[name]) ?? 0) + 1);
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    for (const value of [...counts.keys()].filter(Boolean).sort(order))
      select.add(new Option(`${value} (${counts.get(value)!})`, value));
  }

  #restore(form: HTMLFormElement): void {
    const state = new URLSearchParams(location.search);
    for (const field of this.#fields(form))
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = state.has(field.name);
      else field.value = state.get(field.name) ?? '';
    this.#show(form);
  }

  #remember(form: HTMLFormElement, typing: boolean): void {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== '') state.set(name, String(value));
    const query = state.toString() && `?${state}`;
    if (query === location.search) return;
    // While the reader types, one step of history is enough.
    if (typing) history.replaceState(null, '', location.pathname + query);
    else history.pushState(null, '', location.pathname + query);
  }

  #show(form: HTMLFormElement): void {
    const data = new FormData(form);
    const value = (name: string) => String(data.get(name) ?? '');
    const wanted = fold(value('q')).split(/\s+/u).filter(Boolean);
    const matches = ({ item, publisher, year }: Row) =>
      wanted.every((word) => textOf(item).includes(word)) &&
      (!value('kind') || item.dataset['k'] === value('kind')) &&
      (!value('grade') || item.dataset['g'] === value('grade')) &&
      (!value('publisher') || publisher === value('publisher')) &&
      (!value('year') || year === value('year')) &&
      (!value('topic') || item.dataset['t']!.split(' ').includes(value('topic'))) &&
      (!data.has('notes') || item.dataset['n'] !== undefined) &&
      (!data.has('quotations') || item.dataset['q'] !== undefined);
    const left = this.rows.filter(matches);
    const fits = new Set(left);
    for (const row of this.rows) row.item.hidden = !fits.has(row);
    this.#order(value('sort'));
    for (const section of this.querySelectorAll<HTMLElement>('.year'))
      this.#link(section).hidden = section.hidden = !section.querySelector('li:not([hidden])');
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    if (left.length === 0) status.textContent = this.dataset['none']!;
    else if (left.length === this.rows.length) status.textContent = this.dataset['all']!;
    else
      announceCount(
        status,
        this.dataset['some']!.replace('{shown}', String(left.length)),
        left.map(({ item }) => item.querySelector('a')!.firstChild!.textContent!),
      );
  }

  /** The line of the years that leads to a year. */
  #link = (section: HTMLElement): HTMLElement =>
    this.querySelector<HTMLElement>(`.years [href="#${section.id}"]`) ?? section;

  /** Newest first is the order of the page, by year. Any other order is one list. */
  #order(sort: string): void {
    if (sort === this.#sorted) return;
    this.#sorted = sort;
    const list = this.querySelector<HTMLUListElement>('.ordered')!;
    list.hidden = sort === '';
    for (const years of this.querySelectorAll<HTMLElement>('.years')) years.hidden = sort !== '';
    if (sort === '') {
      for (const row of this.rows) row.home.append(row.item);
      return;
    }
    const uses = (row: Row) => Number(row.item.dataset['u']);
    const date = (row: Row) => row.item.dataset['d'] ?? '9999';
    const rows = [...this.rows].sort((a, b) => {
      if (sort === 'uses') return uses(b) - uses(a);
      if (sort === 'oldest') return compareTexts(date(a), date(b));
      return compareTexts(titleOf(a), titleOf(b));
    });
    list.append(...rows.map((row) => row.item));
  }
}

customElements.define('archive-list', ArchiveList);
