/** What is found, on the page: what titles answer at once, and below it what the texts add. */
import { asksWords, FACETS, isAsked, orderOf, type SearchState } from '../../lib/search/address.ts';
import { find, type SearchResult } from './engine.client.ts';
import { showFacets } from './facets.client.ts';
import { hitItem, say, type Settings } from './hits.client.ts';
import { statusSentences, type Total } from './status.client.ts';
import { titleItem } from './title-hits.client.ts';
import { hitsInTitles, loadTitles, passing, type TitleHits } from './titles.client.ts';

const LOT = 10;
/** So many are shown as soon as they are there: a hit in a long document is heavy. */
const FIRST = 3;
/** What was found is read aloud once nothing was typed and nothing came for so long. */
const REST = 1000;

export class Results {
  private turn = 0;
  private rest = 0;
  private titled: Promise<TitleHits | undefined> = Promise.resolve(undefined);
  private found: SearchResult | undefined;
  /** How many of what was found were shown, or read and left out. */
  private read = 0;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;

  private readonly root: HTMLElement;
  private readonly settings: Settings;

  constructor(root: HTMLElement, settings: Settings) {
    this.root = root;
    this.settings = settings;
    this.list = this.one('.hits');
    this.status = this.one('.status');
  }

  private one(selector: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(selector)!;
  }

  /** Has a sentence read aloud, with the note on the query, once typing rests. */
  private announce(said: string): void {
    const note = this.one('.note').textContent;
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.one('.announced').textContent = note === '' ? said : `${said} ${note}`;
    }, REST);
  }

  /** Begins a search: shows what titles answer, in the order of the best. */
  showTitles(state: SearchState): void {
    const turn = (this.turn += 1);
    this.found = undefined;
    this.read = 0;
    for (const part of ['.more', '.nothing']) this.one(part).hidden = true;
    this.one('.note').textContent = '';
    // The index comes back below what was found: results never move it.
    this.one('.index').hidden = isAsked(state);
    if (!isAsked(state)) {
      this.status.textContent = '';
      this.announce('');
      this.list.replaceChildren();
      return;
    }
    if (this.list.childElementCount === 0) this.status.textContent = say(this.settings, 'loading');
    clearTimeout(this.rest);
    // By filters alone, and where the order is one of dates, nothing can be shown before the texts were searched.
    this.titled = !asksWords(state)
      ? Promise.resolve(undefined)
      : loadTitles(this.settings)
          .catch(() => undefined)
          .then((titles) => {
            if (!titles || turn !== this.turn) return undefined;
            const hits = hitsInTitles(titles, state);
            if (orderOf(state) === 'relevance') this.showFirst(state, hits);
            return hits;
          });
  }

  private showFirst(state: SearchState, hits: TitleHits): void {
    // Whether a word is a slip, and whether some text has all words, is known once the texts were searched.
    const rows = hits.instead || hits.lacking ? [] : passing(hits.found, hits.titles, state);
    const shown = rows.slice(0, state.page * LOT);
    this.list.replaceChildren(...shown.map((row) => titleItem(row, hits, state, this.settings)));
    this.read = shown.length;
    const query = state.text.trim();
    const titles = { count: rows.length, query };
    this.status.textContent = say(this.settings, rows.length > 0 ? 'titles' : 'loading', titles);
    if (rows.length > 0) this.note(hits);
  }

  /** Says what was searched instead, or that some titles lack a word. */
  private note({ instead, nearest }: Pick<SearchResult, 'instead' | 'nearest'>): void {
    const { written = '', shown = '' } = instead ?? {};
    this.one('.note').textContent = instead
      ? say(this.settings, 'instead', { words: written, shown })
      : nearest
        ? say(this.settings, 'nearest')
        : '';
  }

  /** Shows the hits among the next results, up to a number of these. */
  private async showTo(to: number, state: SearchState, hits: TitleHits | undefined): Promise<void> {
    const { turn, found } = this;
    const items = await Promise.all(
      found!.results.slice(this.read, to).map(async (result) => {
        if ('row' in result) return titleItem(result.row, hits!, state, this.settings);
        const fragment = await result.read();
        return fragment && hitItem(fragment, found!.query, this.settings);
      }),
    );
    if (turn !== this.turn) throw new Error('A newer search has begun.');
    const shown = items.filter((item) => item !== undefined);
    if (this.read === 0) this.list.replaceChildren(...shown);
    else this.list.append(...shown);
    this.read = Math.max(this.read, Math.min(to, found!.results.length));
  }

  /** What is known of the number of hits once so many of them were read. */
  private total(): Total {
    const { results, unread } = this.found!;
    return unread
      ? { count: this.list.childElementCount, atLeast: this.read < results.length }
      : { count: results.length, atLeast: false };
  }

  private showTotal(state: SearchState, total: Total): string {
    const titles = [...this.list.querySelectorAll('h3')].map((title) => title.textContent);
    const said = statusSentences(this.settings, state, total, this.found!, titles);
    this.status.textContent = said.shown;
    this.one('.nothing').hidden = total.count > 0;
    this.one('.searched').hidden = said.tooCommon;
    return said.spoken;
  }

  /** Searches the texts, and shows what they add. */
  async showTexts(state: SearchState): Promise<void> {
    const { turn } = this;
    if (!isAsked(state)) return;
    const hits = await this.titled;
    if (turn !== this.turn) return;
    if (this.list.childElementCount === 0) this.announce(say(this.settings, 'loading'));
    try {
      const found = await find(this.settings.base, state, this.settings, hits);
      if (turn !== this.turn) return;
      this.found = found;
      const wanted = state.page * LOT;
      this.one('[data-loosen=filters]').hidden = FACETS.every((facet) => state.filters[facet].length === 0);
      this.one('[data-loosen=exact]').hidden = found.query.phrases.length === 0;
      if (this.read === 0) await this.showTo(state.page > 1 ? wanted : FIRST, state, hits);
      // Where none of the first holds the phrase after all, the next may.
      if (this.list.childElementCount > 0 || this.read === found.results.length)
        this.showTotal(state, this.total());
      // The first are shown before more is fetched.
      await new Promise((shown) => setTimeout(shown));
      await this.showTo(wanted, state, hits);
      // Where none of them holds the phrase, those after them are looked through until one does.
      while (this.list.childElementCount === 0 && this.read < found.results.length)
        await this.showTo(this.read + LOT, state, hits);
      if (this.list.childElementCount > 0) this.note(found);
      this.showTotal(state, this.total());
      const more = this.one('.more');
      more.hidden = this.read >= found.results.length;
      const counted = await found.counts();
      if (turn !== this.turn) return;
      showFacets(this.root, state, counted, this.settings);
      if (found.unread && this.read < found.results.length) {
        const count = Math.max(counted.results, this.list.childElementCount);
        this.announce(this.showTotal(state, { count, atLeast: !counted.all }));
        if (counted.all) more.hidden = this.list.childElementCount >= count;
      } else this.announce(this.showTotal(state, this.total()));
    } catch {
      if (turn !== this.turn) return;
      this.status.textContent = say(this.settings, 'failed');
      this.announce(this.status.textContent);
    } finally {
      if (turn === this.turn) this.one('.index').hidden = false;
    }
  }

  /** Shows the next lot, and leads to it. */
  async showMore(state: SearchState): Promise<void> {
    const before = this.list.childElementCount;
    const more = this.one('.more');
    if (!this.found) return;
    await this.showTo(state.page * LOT, state, await this.titled);
    more.hidden = this.read >= this.found.results.length;
    this.announce(this.showTotal(state, this.total()));
    if (document.activeElement === more || document.activeElement === document.body)
      this.list.children[before]?.querySelector<HTMLElement>('.hit-link')?.focus();
  }
}
