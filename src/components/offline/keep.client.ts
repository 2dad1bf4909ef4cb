/** The element by which a reader keeps the record on a device, goes on, brings it up to date and removes it. */
import { megabytes } from '../../lib/site/copy-size.ts';
import type { FileList as Listed } from '../../lib/site/offline.ts';
import { canKeep, RecordCopy, type Failure } from './copy.client.ts';

// Read here once more: of a module that every page shares with this one, each reader would fetch a file.
const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

type State =
  | 'reading'
  | 'running'
  | 'none'
  | 'savesData'
  | 'part'
  | 'kept'
  | 'newer'
  | 'removed'
  | 'list'
  | 'unable'
  | Failure;
type Action = 'again' | 'rest' | 'newer' | 'stop' | 'remove';
interface Words {
  states: Record<State, string>;
  actions: Record<Action, string>;
}

const sizeOf = (lacking: ReadonlyArray<{ bytes: number }>): number =>
  lacking.reduce((sum, { bytes }) => sum + bytes, 0);

class RecordKeeper extends HTMLElement {
  #words!: Words;
  #copy!: RecordCopy;
  #stop: AbortController | undefined;
  /** What the button says where nothing is kept: its words are in the page, with the size. */
  #offer = '';
  #done = 0;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words']!) as Words;
    this.#copy = new RecordCopy(this.dataset['base']!);
    this.#offer = this.#keep.textContent;
    this.#keep.addEventListener('click', () => void this.#guard(() => this.#make()));
    this.#remove.addEventListener('click', () => void this.#guard(() => this.#takeAway()));
    this.querySelector('[data-do="stop"]')!.addEventListener('click', () => this.#stop?.abort());
    if (canKeep()) void this.#guard(() => this.#look());
    else this.#say('unable');
  }

  get #keep(): HTMLButtonElement {
    return this.querySelector('[data-do="keep"]')!;
  }
  get #remove(): HTMLButtonElement {
    return this.querySelector('[data-do="remove"]')!;
  }
  get #progress(): HTMLProgressElement {
    return this.querySelector('progress')!;
  }

  /** A browser may forbid the storage at any step. */
  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      this.#say('denied');
    }
  }

  #size(bytes: number): string {
    return megabytes(bytes, document.documentElement.lang);
  }
  #fill(template: string, blanks: Record<string, string>): string {
    return template.replace(/\{(\w+)\}/gu, (whole, name: string) => blanks[name] ?? whole);
  }
  #day(day: string): string {
    return new Intl.DateTimeFormat(document.documentElement.lang, {
      timeZone: 'UTC',
      dateStyle: 'long',
    }).format(new Date(`${day}T00:00:00Z`));
  }

  /** Says how it is, and shows what can be done about it. */
  #say(
    state: State,
    { list, keep, remove = false }: { list?: Listed; keep?: string; remove?: boolean } = {},
  ): void {
    const running = state === 'running';
    const blanks: Record<string, string> = list
      ? { done: this.#size(this.#done), all: this.#size(list.bytes), day: this.#day(list.built) }
      : {};
    const text = this.#fill(this.#words.states[state], blanks);
    this.querySelector('.state')!.textContent = running ? '' : text;
    this.querySelector<HTMLElement>('.running')!.hidden = !running;
    this.#keep.hidden = keep === undefined;
    this.#keep.textContent = keep ?? '';
    this.#remove.hidden = !remove;
  }

  /** What is kept, compared with the site as it is now. */
  async #look(): Promise<void> {
    if (!(await this.#copy.begun())) {
      this.#say(savesData ? 'savesData' : 'none', { keep: this.#offer });
      return;
    }
    const kept = await this.#copy.whole();
    const newest = await this.#copy.newest().catch(() => undefined);
    if (kept && (!newest || JSON.stringify(kept) === JSON.stringify(newest))) {
      this.#say('kept', { list: kept, remove: true });
      return;
    }
    if (!newest) {
      this.#say('list', { keep: this.#words.actions.again, remove: true });
      return;
    }
    const size = sizeOf(await this.#copy.lacking(newest));
    this.#done = newest.bytes - size;
    const action = this.#fill(this.#words.actions[kept ? 'newer' : 'rest'], { size: this.#size(size) });
    this.#say(kept ? 'newer' : 'part', { list: kept ?? newest, keep: action, remove: true });
  }

  async #make(): Promise<void> {
    this.#say('reading');
    const list = await this.#copy.newest().catch(() => undefined);
    if (!list) {
      this.#say('list', { keep: this.#words.actions.again, remove: await this.#copy.begun() });
      return;
    }
    this.#done = list.bytes - sizeOf(await this.#copy.lacking(list));
    this.#stop = new AbortController();
    this.#progress.max = list.bytes;
    const add = (bytes: number): void => {
      this.#done += bytes;
      this.#progress.value = this.#done;
      this.querySelector('.done')!.textContent = this.#fill(this.#words.states.running, {
        done: this.#size(this.#done),
        all: this.#size(list.bytes),
      });
    };
    add(0);
    this.#say('running');
    this.querySelector<HTMLButtonElement>('[data-do="stop"]')!.focus();
    const failure = await this.#copy.complete(list, add, this.#stop.signal);
    if (failure) {
      const size = this.#size(list.bytes - this.#done);
      const keep = failure === 'denied' ? undefined : this.#fill(this.#words.actions.rest, { size });
      this.#say(failure, { list, ...(keep !== undefined && { keep }), remove: true });
    } else await this.#look();
    this.#focus();
  }

  async #takeAway(): Promise<void> {
    await this.#copy.remove();
    this.#say('removed', { keep: this.#offer });
    this.#focus();
  }

  /** What had the focus may be hidden now. */
  #focus(): void {
    [this.#keep, this.#remove].find((button) => !button.hidden)?.focus();
  }
}

customElements.define('record-keeper', RecordKeeper);
