/**
 * Narrows the timeline without a reload. The address holds the whole state, so that it can be shared and
 * the back button goes through it; a link to an event that is filtered out shows everything again.
 */
import { matches, foldText, type Choice } from '../../lib/timeline/event-filter.ts';
import { placeInAddress } from '../site/address-anchor.client.ts';
import { announceCount } from '../site/filter-status.client.ts';

interface Entry {
  element: HTMLElement;
  title: string;
  category: string;
  certainty: string;
  words: string;
}

class TimelineFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #entries: Entry[] = [];
  /** True from the first letter typed to the next other change: one step back for one search. */
  #typing = false;

  connectedCallback(): void {
    this.#form = this.querySelector('form')!;
    this.#entries = [...document.querySelectorAll<HTMLElement>('.e')].map((element) => ({
      element,
      title: element.querySelector('h3 > *')!.firstChild!.textContent!,
      category: element.dataset['c'] ?? '',
      certainty: element.dataset['s'] ?? '',
      words: foldText([...element.querySelectorAll('h3, p, time')].map((part) => part.textContent).join(' ')),
    }));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed();
    });
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#clear()));
    this.#form.addEventListener('change', (event) => {
      if ((event.target as HTMLInputElement).name !== 'q') this.#changed();
    });
    this.#form.addEventListener('input', (event) => {
      if ((event.target as HTMLInputElement).name === 'q') this.#typed();
    });
    addEventListener('popstate', () => this.#fromAddress());
    addEventListener('hashchange', () => this.#reveal());
    this.#fromAddress();
    this.#form.classList.add('on');
  }

  #choice(): Choice {
    const data = new FormData(this.#form);
    return {
      category: data.getAll('category').map(String),
      certainty: data.getAll('certainty').map(String),
      q: String(data.get('q') ?? ''),
    };
  }

  #address(): string {
    const { category, certainty, q } = this.#choice();
    const query = new URLSearchParams();
    for (const one of category) query.append('category', one);
    for (const one of certainty) query.append('certainty', one);
    if (q.trim()) query.set('q', q.trim());
    const text = query.toString();
    return `${location.pathname}${text === '' ? '' : `?${text}`}`;
  }

  #changed(): void {
    this.#typing = false;
    if (this.#address() !== `${location.pathname}${location.search}`)
      history.pushState(null, '', this.#address());
    this.#apply();
  }

  #typed(): void {
    history[this.#typing ? 'replaceState' : 'pushState'](null, '', this.#address());
    this.#typing = true;
    this.#apply();
  }

  #clear(): void {
    for (const input of this.#form.querySelectorAll('input')) {
      if (input.type === 'checkbox') input.checked = false;
      else input.value = '';
    }
    this.#changed();
  }

  #fromAddress(): void {
    this.#typing = false;
    const query = new URLSearchParams(location.search);
    for (const input of this.#form.querySelectorAll('input')) {
      if (input.type === 'checkbox') input.checked = query.getAll(input.name).includes(input.value);
      else input.value = query.get('q') ?? '';
    }
    this.#apply();
    this.#reveal();
  }

  /** Shows the event that the address names, where the filter hides it. A year without events that fit stays hidden. */
  #reveal(): void {
    const id = placeInAddress();
    const target = id ? document.getElementById(id) : null;
    if (!target?.closest('.e[hidden]')) return;
    const { hash } = location;
    for (const input of this.#form.querySelectorAll('input')) {
      if (input.type === 'checkbox') input.checked = false;
      else input.value = '';
    }
    history.replaceState(null, '', `${location.pathname}${hash}`);
    this.#apply();
    target.scrollIntoView();
  }

  #apply(): void {
    const choice = this.#choice();
    const perYear = new Map<string, number>();
    const marks = new Map<string, boolean[]>();
    for (const entry of this.#entries) {
      const fits = matches(entry, choice);
      entry.element.hidden = !fits;
      const year = entry.element.closest<HTMLElement>('[data-y]')?.dataset['y'] ?? '';
      marks.set(year, [...(marks.get(year) ?? []), fits]);
      if (!fits) continue;
      perYear.set(year, (perYear.get(year) ?? 0) + 1);
    }
    for (const year of document.querySelectorAll<HTMLElement>('[data-y]'))
      year.hidden = !perYear.has(year.dataset['y'] ?? '');
    for (const link of document.querySelectorAll<HTMLElement>('[data-year]')) {
      const year = link.dataset['year'] ?? '';
      const off = !perYear.has(year);
      link.classList.toggle('off', off);
      // A year that is not shown leads nowhere.
      if (off) link.removeAttribute('href');
      else link.setAttribute('href', `#year-${year}`);
      link.querySelector('.n')!.firstChild!.textContent = String(perYear.get(year) ?? 0);
      [...link.querySelectorAll('.k')].forEach((mark, index) =>
        mark.classList.toggle('off', !marks.get(year)?.[index]),
      );
    }
    this.#say();
  }

  #say(): void {
    const { all, none, some = '{}' } = this.dataset;
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const left = this.#entries.filter(({ element }) => !element.hidden);
    if (left.length === this.#entries.length) status.textContent = all ?? '';
    else if (left.length === 0) status.textContent = none ?? '';
    else {
      const forms = JSON.parse(some) as Record<string, string>;
      const form =
        forms[new Intl.PluralRules(document.documentElement.lang).select(left.length)] ?? forms['other'];
      announceCount(
        status,
        form?.replace('{n}', String(left.length)) ?? '',
        left.map(({ title }) => title),
      );
    }
  }
}
customElements.define('timeline-filter', TimelineFilter);
