/**
 * The letter that a reader can change and send. It fills the blanks, counts the last day to answer and
 * hands the text on by the reader's own clipboard, mail program or browser. Nothing is sent from here,
 * and nothing is kept.
 */
import { fillLetter, letterBody, mailAddress, newRequestAddress, readdressed } from '../../lib/law/letter.ts';
import { lastDayToAnswer } from '../../lib/dates/working-days.ts';

class LetterWriter extends HTMLElement {
  /** The reader has changed the text: choices no longer write over it. */
  #edited = false;
  #body = '';

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>('.choices, .editor, .actions')) part.hidden = false;
    this.#field('date').value = today();
    this.#form.addEventListener('input', () => this.#write());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#text.addEventListener('input', () => {
      this.#edited = true;
      this.#show();
    });
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action === 'copy') void this.#copy();
      if (action === 'print') window.print();
      if (action === 'rewrite') {
        this.#edited = false;
        this.#write();
        this.#text.focus();
      }
    });
    this.#write();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #text(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }
  #field(name: string): HTMLInputElement {
    return this.#form.querySelector(`[name="${name}"]`)!;
  }
  get #chosen(): HTMLInputElement | null {
    return this.#form.querySelector<HTMLInputElement>('[name="body"]:checked');
  }
  get #blanks(): Record<string, string> {
    const date = this.#field('date').value;
    return {
      name: this.#field('name').value.trim() || (this.dataset['nameless'] ?? ''),
      body: this.#chosen?.value ?? '',
      date: date ? this.#inWords(date) : '',
    };
  }
  #inWords(day: string): string {
    return new Intl.DateTimeFormat(this.dataset['language'], {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(new Date(`${day}T00:00:00Z`));
  }

  /** Writes the letter from the choices. Where the reader has changed it by hand, only its receiver changes. */
  #write(): void {
    const template = this.dataset['template'] ?? '';
    const body = this.#chosen?.value ?? '';
    this.#text.value = this.#edited
      ? readdressed(this.#text.value, template, this.#body, body)
      : fillLetter(template, this.#blanks);
    this.#body = body;
    this.#show();
  }

  /** Brings everything that follows from the letter up to date: links, last day, print. */
  #show(): void {
    const letter = this.#text.value;
    const subject = this.dataset['subject'] ?? '';
    // The field is as high as the letter, so that nothing scrolls inside the page.
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`;
    this.querySelector<HTMLElement>('.edited')!.hidden = !this.#edited;
    this.querySelector('.for-print')!.textContent = letter;
    this.querySelector<HTMLAnchorElement>('[data-mail]')!.href = mailAddress(subject, letter);
    const request = this.querySelector<HTMLAnchorElement>('[data-request]');
    const authority = this.#chosen?.dataset['authority'];
    const service = this.dataset['service'];
    // The form of the service has the date and the body itself, so the letter goes there without them.
    if (request && authority && service)
      request.href = newRequestAddress(service, {
        authority,
        title: subject,
        letter: this.#edited ? letter : fillLetter(letterBody(this.dataset['template'] ?? ''), this.#blanks),
      });
    else if (request) request.href = request.dataset['choose'] ?? '';
    this.#count();
  }

  /** The last day to answer, by the same rule and calendar as on the other pages. */
  #count(): void {
    const line = this.querySelector('[data-last-day]');
    if (!line || !this.dataset['calendar']) return;
    const { limit, from, to, holidays } = JSON.parse(this.dataset['calendar']) as {
      limit: number;
      from: number;
      to: number;
      holidays: string[];
    };
    const received = this.#field('date').value || today();
    try {
      const last = lastDayToAnswer(received, limit, { from, to, holidays: new Set(holidays) });
      line.textContent = fillLetter(this.dataset['last'] ?? '', {
        received: this.#inWords(received),
        limit: String(limit),
        last: this.#inWords(last),
      });
    } catch {
      line.textContent = this.dataset['beyond'] ?? '';
    }
  }

  async #copy(): Promise<void> {
    const said = this.querySelector('[role="status"]')!;
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(this.#text.value);
      said.textContent = this.dataset['copied'] ?? '';
    } catch {
      this.#text.focus();
      this.#text.select();
      said.textContent = this.dataset['notCopied'] ?? '';
    }
  }
}

/** The reader's own day, as year-month-day. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

customElements.define('letter-writer', LetterWriter);
