/** The search page: the query is in the address, the hits on the page. */
import {
  asksWords,
  FACETS,
  orderOf,
  readState,
  writeState,
  type Facet,
  type SearchState,
  type Sort,
} from '../../lib/search/address.ts';
import { find } from './engine.client.ts';
import { load } from './index.client.ts';
import { betterSpelling } from './spelling.client.ts';
import { showFacets } from './facets.client.ts';
import { hitItem, say, type Settings } from './hits.client.ts';
import { statusSentences, type Total } from './status.client.ts';
import { bindSlashSetting } from './slash-setting.client.ts';

const LOT = 10;
/** So many are shown as soon as they are there: a hit in a long document is heavy. */
const FIRST = 3;
/** So few hits may be due to a slip in the query. */
const FEW = 3;
const PAUSE = 180;
/** What was found is read aloud once nothing was typed and nothing came for so long. */
const REST = 1000;

class SiteSearch extends HTMLElement {
  private settings!: Settings;
  private field!: HTMLInputElement;
  private state!: SearchState;
  private turn = 0;
  private timer = 0;
  private rest = 0;
  private typed = false;

  connectedCallback(): void {
    this.settings = JSON.parse(
      this.querySelector('script[type="application/json"]')!.textContent,
    ) as Settings;
    this.field = this.one('#search-field');
    const form = this.one<HTMLFormElement>('form');
    // What was typed before this script ran is searched now.
    const waiting = this.field.value;
    this.field.addEventListener('focus', () => void load(this.settings.base).catch(() => undefined), {
      once: true,
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      clearTimeout(this.rest);
      this.timer = window.setTimeout(() => this.change({ text: this.field.value }, !this.typed), PAUSE);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      this.change({ text: this.field.value }, true);
      this.typed = false;
    });
    this.addEventListener('change', (event) => this.changed(event.target as HTMLInputElement));
    this.addEventListener('click', (event) => this.clicked(event.target as HTMLElement));
    this.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('popstate', () => this.fromAddress());
    const wide = matchMedia('(min-width: 56rem)');
    const facets = this.one<HTMLDetailsElement>('.facets');
    const fit = () => (facets.open = wide.matches);
    wide.addEventListener('change', fit);
    fit();
    bindSlashSetting(this.one('[data-slash]'));
    this.fromAddress();
    if (waiting !== '' && waiting !== this.state.text) {
      this.field.value = waiting;
      this.change({ text: waiting }, false);
    }
    if (location.hash === '#search-field') this.field.focus();
  }

  private one<T extends HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  private fromAddress(): void {
    this.state = readState(new URLSearchParams(location.search));
    this.field.value = this.state.text;
    this.typed = false;
    void this.show();
  }

  /** Takes a change into the address and shows it. Typing on replaces the entry that typing made. */
  private change(change: Partial<SearchState>, push: boolean): void {
    const before = writeState(this.state);
    this.state = { ...this.state, page: 1, ...change };
    const query = writeState(this.state);
    if (query !== before) {
      const address = location.pathname + query;
      if (push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.typed = 'text' in change;
    }
    void this.show();
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
    const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchState['filters'];
    const loosen = target.dataset['loosen'];
    if (loosen === 'filters' || target.matches('.clear')) this.change({ filters: none }, true);
    else if (loosen === 'exact')
      this.change({ exact: false, text: this.state.text.replace(/["“”„«»]/gu, '') }, true);
    else if (target.matches('.meant button')) this.change({ text: target.textContent }, true);
    else if (target.matches('.more')) this.change({ page: this.state.page + 1 }, true);
    else return;
    this.field.value = this.state.text;
    if (!target.matches('.more')) this.field.focus();
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const links = [...this.querySelectorAll<HTMLElement>('.hit-link')];
    const at = links.indexOf(target);
    if (event.key === 'Escape' && (at >= 0 || target === this.field)) {
      event.preventDefault();
      this.field.value = '';
      this.field.focus();
      this.change({ text: '' }, true);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (at < 0 && target !== this.field) || (at < 0 && step < 0)) return;
    event.preventDefault();
    (at + step < 0 ? this.field : links[Math.min(at + step, links.length - 1)])?.focus();
  }

  /** Has a sentence read aloud, with what the reader may have meant, once typing rests. */
  private announce(said: string): void {
    const meant = this.one('.meant');
    const sentence = meant.hidden ? said : `${said} ${meant.textContent}`;
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => (this.one('.announced').textContent = sentence), REST);
  }

  private async show(): Promise<void> {
    const turn = (this.turn += 1);
    const { state, settings } = this;
    this.one<HTMLInputElement>('[name=exact]').checked = state.exact;
    this.one<HTMLOptionElement>('[name=sort] [value=relevance]').hidden = !asksWords(state);
    this.one<HTMLSelectElement>('[name=sort]').value = orderOf(state);
    const filtered = FACETS.some((facet) => state.filters[facet].length > 0);
    const asked = asksWords(state) || filtered;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = (part.dataset['when'] === 'asked') !== asked;
    const status = this.one('.status');
    const list = this.one('.hits');
    // The index comes back below what was found: results never move it.
    const index = this.one('.index');
    index.hidden = asked && list.childElementCount === 0;
    this.one('.meant').hidden = true;
    if (!asked) {
      status.textContent = '';
      this.announce('');
      list.replaceChildren();
      return;
    }
    if (list.childElementCount === 0) status.textContent = say(settings, 'loading');
    this.announce(say(settings, 'loading'));
    try {
      const found = await find(settings.base, state, settings);
      const before = list.childElementCount;
      const { results } = found;
      const wanted = state.page * LOT;
      let read = 0;
      /** Shows the hits among the next results, up to a number of these. */
      const showTo = async (to: number): Promise<void> => {
        const fragments = await Promise.all(results.slice(read, to).map((result) => result()));
        if (turn !== this.turn) throw new Error('A newer search has begun.');
        const items = fragments.flatMap((one) => (one ? [hitItem(one, found.query, settings)] : []));
        if (read === 0) list.replaceChildren(...items);
        else list.append(...items);
        read = Math.min(to, results.length);
      };
      await showTo(state.page > 1 ? wanted : FIRST);
      this.one('[data-loosen=filters]').hidden = !filtered;
      this.one('[data-loosen=exact]').hidden = found.query.phrases.length === 0;
      const showTotal = (total: Total) => {
        const titles = [...list.querySelectorAll('h3')].map((title) => title.textContent);
        const said = statusSentences(settings, state, total, found, titles);
        status.textContent = said.shown;
        this.one('.nothing').hidden = total.count > 0;
        this.one('.searched').hidden = said.tooCommon;
        return said.spoken;
      };
      /** What is known of the number of hits once so many of them were read. */
      const total = (): Total =>
        found.unread
          ? { count: list.childElementCount, atLeast: read < results.length }
          : { count: results.length, atLeast: false };
      // Where none of the first holds the phrase after all, the next may.
      if (list.childElementCount > 0 || read === results.length) showTotal(total());
      // The first are shown before more is fetched.
      await new Promise((shown) => setTimeout(shown));
      await showTo(wanted);
      // Where none of them holds the phrase, those after them are looked through until one does.
      while (list.childElementCount === 0 && read < results.length) await showTo(read + LOT);
      showTotal(total());
      const more = this.one('.more');
      more.hidden = read >= results.length;
      if (document.activeElement === more || document.activeElement === document.body)
        if (state.page > 1 && before === (state.page - 1) * LOT)
          list.children[before]?.querySelector<HTMLElement>('.hit-link')?.focus();
      const meant = list.childElementCount <= FEW ? this.offerSpelling(turn) : undefined;
      const counted = await found.counts();
      await meant;
      if (turn !== this.turn) return;
      showFacets(this, state, counted, settings);
      if (found.unread && read < results.length) {
        const count = Math.max(counted.results, list.childElementCount);
        this.announce(showTotal({ count, atLeast: !counted.all }));
        if (counted.all) more.hidden = list.childElementCount >= count;
      } else this.announce(showTotal(total()));
    } catch {
      if (turn !== this.turn) return;
      status.textContent = say(settings, 'failed');
      this.announce(status.textContent);
    } finally {
      if (turn === this.turn) index.hidden = false;
    }
  }

  /** What the reader may have meant, where a word of the query is nowhere in the record. */
  private async offerSpelling(turn: number): Promise<void> {
    const better = await betterSpelling(this.settings.base, this.state.text);
    if (turn !== this.turn || better === undefined) return;
    this.one('.meant button').textContent = better;
    this.one('.meant').hidden = false;
  }
}

customElements.define('site-search', SiteSearch);
