/** The search page: what is asked is in the address, what is found on the page. */
import {
  asksWords,
  FACETS,
  isAsked,
  orderOf,
  readState,
  writeState,
  type Facet,
  type SearchState,
  type Sort,
} from '../../lib/search/address.ts';
import { suggestQueries } from '../../lib/search/suggestions.ts';
import type { Settings } from './hits.client.ts';
import { Results } from './results.client.ts';
import { bindSlashSetting } from './slash-setting.client.ts';
import { Suggestions } from './suggestions.client.ts';
import { loadTitles } from './titles.client.ts';

/** The texts are searched once nothing was typed for so long. */
const REST = 300;

class SiteSearch extends HTMLElement {
  private settings!: Settings;
  private field!: HTMLInputElement;
  private state!: SearchState;
  private results!: Results;
  private offered!: Suggestions;
  /** The query in the address. */
  private written = '';
  /** Whether the address and the texts are behind what was typed, and whether the address gets an entry for it. */
  private behind = false;
  private push = false;
  private typed = false;
  private timer = 0;

  connectedCallback(): void {
    this.settings = JSON.parse(
      this.querySelector('script[type="application/json"]')!.textContent,
    ) as Settings;
    this.field = this.one('#search-field');
    this.results = new Results(this, this.settings);
    this.offered = new Suggestions(this.field, this.one('#suggestions'), (text) => this.take(text));
    // What was typed before this script ran is searched now.
    const waiting = this.field.value;
    this.field.addEventListener('focus', () => void loadTitles(this.settings).catch(() => undefined), {
      once: true,
    });
    this.field.addEventListener('input', () => this.change({ text: this.field.value }, !this.typed, REST));
    this.field.addEventListener('input', () => void this.offer());
    this.one<HTMLFormElement>('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.take(this.field.value);
    });
    this.addEventListener('change', (event) => this.changed(event.target as HTMLInputElement));
    this.addEventListener('click', (event) => this.clicked(event.target as HTMLElement));
    this.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('scroll', () => this.settle(), { passive: true });
    window.addEventListener('popstate', () => this.fromAddress());
    window.addEventListener('pagehide', () => history.replaceState({ top: scrollY }, ''));
    const wide = matchMedia('(min-width: 56rem)');
    const facets = this.one<HTMLDetailsElement>('.facets');
    const fit = () => (facets.open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    bindSlashSetting(this.one('[data-slash]'));
    const { top } = (history.state ?? {}) as { top?: number };
    const shown = this.fromAddress();
    if (waiting !== '' && waiting !== this.state.text) {
      this.field.value = waiting;
      this.change({ text: waiting }, false);
    } else if (top) void shown.then(() => scrollTo(0, top));
    if (location.hash === '#search-field') this.field.focus();
  }

  private one<T extends HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  private fromAddress(): Promise<void> {
    this.state = readState(new URLSearchParams(location.search));
    this.written = writeState(this.state);
    this.field.value = this.state.text;
    this.typed = false;
    this.behind = false;
    this.offered.close();
    this.show();
    return this.results.showTexts(this.state);
  }

  /** Takes a change and shows it. Typing on replaces the entry that typing made. */
  private change(change: Partial<SearchState>, push: boolean, wait = 0): void {
    this.state = { ...this.state, page: 1, ...change };
    this.behind = true;
    this.push ||= push;
    clearTimeout(this.timer);
    this.show();
    if (wait > 0) this.timer = window.setTimeout(() => this.settle(), wait);
    else this.settle();
    if (!('text' in change)) this.typed = false;
  }

  private write(): void {
    const query = writeState(this.state);
    if (query !== this.written) {
      const address = location.pathname + query;
      if (this.push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.typed = true;
      this.written = query;
    }
    this.push = false;
  }

  /** Has the address and the texts follow what was typed. */
  private settle(): void {
    if (!this.behind) return;
    this.behind = false;
    clearTimeout(this.timer);
    this.write();
    void this.results.showTexts(this.state);
  }

  /** Searches for a query that the reader has finished. */
  private take(text: string): void {
    this.field.value = text;
    this.offered.close();
    if (text === this.state.text) this.settle();
    else this.change({ text }, true);
    this.typed = false;
  }

  private async offer(): Promise<void> {
    const { value } = this.field;
    const titles = await loadTitles(this.settings).catch(() => undefined);
    if (titles && value === this.field.value) this.offered.show(suggestQueries(titles.index, value));
  }

  private changed(box: HTMLInputElement): void {
    const facet = box.dataset['facet'] as Facet | undefined;
    if (box.name === 'exact') this.change({ exact: box.checked }, true);
    if (box.name === 'sort') this.change({ sort: box.value as Sort }, true);
    if (facet === undefined) return;
    const others = this.state.filters[facet].filter((value) => value !== box.value);
    const values = box.checked ? [...others, box.value].sort() : others;
    this.change({ filters: { ...this.state.filters, [facet]: values } }, true);
  }

  private clicked(target: HTMLElement): void {
    // Back leads to what was typed, though it was not searched to its end.
    if (target.closest('.hit-link')) this.write();
    const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchState['filters'];
    const loosen = target.dataset['loosen'];
    if (target.matches('.more')) {
      this.state = { ...this.state, page: this.state.page + 1 };
      this.push = true;
      this.write();
      void this.results.showMore(this.state);
      return;
    }
    if (loosen === 'filters' || target.matches('.clear')) this.change({ filters: none }, true);
    else if (loosen === 'exact')
      this.change({ exact: false, text: this.state.text.replace(/["“”„«»]/gu, '') }, true);
    else return;
    this.field.value = this.state.text;
    this.field.focus();
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target === this.field && this.offered.key(event)) return;
    const links = [...this.querySelectorAll<HTMLElement>('.hit-link')];
    const at = links.indexOf(target);
    if (event.key === 'Escape' && (at >= 0 || target === this.field)) {
      event.preventDefault();
      this.field.value = '';
      this.field.focus();
      this.change({ text: '' }, true);
      this.typed = false;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (at < 0 && target !== this.field) || (at < 0 && step < 0)) return;
    event.preventDefault();
    (at + step < 0 ? this.field : links[Math.min(at + step, links.length - 1)])?.focus();
  }

  private show(): void {
    const { state } = this;
    this.one<HTMLInputElement>('[name=exact]').checked = state.exact;
    this.one<HTMLOptionElement>('[name=sort] [value=relevance]').hidden = !asksWords(state);
    this.one<HTMLSelectElement>('[name=sort]').value = orderOf(state);
    const asked = isAsked(state);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = (part.dataset['when'] === 'asked') !== asked;
    this.results.showTitles(state);
  }
}

customElements.define('site-search', SiteSearch);
