/**
 * Narrows the timeline without a reload. The address holds the whole state, so that it can be shared and
 * the back button goes through it; a link to an event that is filtered out shows everything again.
 */
import { matches, foldText, type Choice } from '../../lib/timeline/event-filter.ts';
import { placeInAddress } from '../site/address-anchor.client.ts';
import { announceCount } from '../site/filter-status.client.ts';
import './mark-names.client.ts';
import './shown-files.client.ts';

interface Entry {
  element: HTMLElement;
  /** Its link in the strip. */
  mark: Element | null;
  title: string;
  category: string;
  certainty: string;
  words: string;
}

/** The signs on an event, for its category and its certainty, or the one of a choice. */
const signs = (of: Element) => [...of.querySelectorAll('use')].map((sign) => sign.getAttribute('href'));

/** What is shown is a link to it; what is not leads nowhere. */
function lead(link: Element | null, id: string, shown: boolean): void {
  if (shown) link?.setAttribute('href', `#${id}`);
  else link?.removeAttribute('href');
}

/** The form of a sentence, of those for each plural, with its number. */
function withNumber(forms = '{}', n: number): string {
  const all = JSON.parse(forms) as Record<string, string>;
  const form = all[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? all['other'] ?? '';
  return form.replace('{n}', String(n));
}

class TimelineFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #entries: Entry[] = [];
  /** True from the first letter typed to the next other change: one step back for one search. */
  #typing = false;

  connectedCallback(): void {
    this.#form = this.querySelector('form')!;
    /** What is ticked for a sign, which stands beside the box and on each event. */
    const chosenBy = new Map(
      [...this.querySelectorAll('fieldset label')].map((label) => [
        signs(label)[0]!,
        label.querySelector('input')!.value,
      ]),
    );
    this.#entries = [...document.querySelectorAll<HTMLElement>('.e')].map((element) => ({
      element,
      mark: document.querySelector(`.strip svg [href="#${CSS.escape(element.id)}"]`),
      title: element.querySelector('h3 a')!.textContent,
      category: chosenBy.get(signs(element)[0]!)!,
      certainty: chosenBy.get(signs(element)[1]!)!,
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
    for (const { element, mark, ...entry } of this.#entries) {
      const fits = matches(entry, choice);
      element.hidden = !fits;
      lead(mark, element.id, fits);
      const year = element.closest<HTMLElement>('[data-y]')?.dataset['y'] ?? '';
      if (fits) perYear.set(year, (perYear.get(year) ?? 0) + 1);
    }
    for (const year of document.querySelectorAll<HTMLElement>('[data-y]'))
      year.hidden = !perYear.has(year.dataset['y'] ?? '');
    for (const link of document.querySelectorAll('.strip li > a')) {
      const year = link.firstChild!.textContent!.trim();
      lead(link, `year-${year}`, perYear.has(year));
      link.querySelector('.n')!.firstChild!.textContent = String(perYear.get(year) ?? 0);
    }
    this.#say();
  }

  #say(): void {
    const { all, none, some, taken } = this.dataset;
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const take = document.querySelector<HTMLElement>('.take')!;
    const left = this.#entries.filter(({ element }) => !element.hidden);
    const narrowed = left.length < this.#entries.length;
    take.hidden = left.length === 0;
    take.querySelector('span')!.textContent =
      (narrowed ? withNumber(taken, left.length) : take.dataset['all']) ?? '';
    if (!narrowed) status.textContent = all ?? '';
    else if (left.length === 0) status.textContent = none ?? '';
    else
      announceCount(
        status,
        withNumber(some, left.length),
        left.map(({ title }) => title),
      );
  }
}
customElements.define('timeline-filter', TimelineFilter);
