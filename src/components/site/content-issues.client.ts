/**
 * In `npm run dev` only: the mistakes in the content, in a corner of the page. A line that counts them, which opens
 * on the list; nothing where there is none. It takes no focus, and covers no more than its line.
 */
interface Issue {
  severity: 'error' | 'warning';
  file: string;
  line: number;
  column: number;
  message: string;
  nearest?: string;
  documentation: string;
}

interface Report {
  title: string;
  issues: Issue[];
}

const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483000; max-width: min(44rem, 100vw);
  font: 14px/1.45 system-ui, sans-serif; color: #fff; }
:host([hidden]) { display: none; }
details { background: #1d1b18; border: 2px solid #c9512b; border-inline-end: 0; border-block-end: 0; }
details.calm { border-color: #b58a1f; }
summary { cursor: pointer; padding: 0.4rem 0.75rem; min-height: 1.5rem; }
summary:focus-visible, button:focus-visible { outline: 3px solid #fff; outline-offset: -3px; }
ol { list-style: none; margin: 0; padding: 0 0.75rem 0.75rem; max-height: 50vh; overflow: auto; }
li { padding-block: 0.5rem; border-block-start: 1px solid #555; }
button { font: 12px/1.6 ui-monospace, monospace; color: #ffd9a0; background: none; border: 0; padding: 0.1rem 0;
  text-decoration: underline; cursor: pointer; text-align: start; }
p { margin: 0.1rem 0 0; }
.nearest { color: #b9e2a8; font-family: ui-monospace, monospace; font-size: 12px; }
`;

const OPEN = 'content-issues-open';

class ContentIssues extends HTMLElement {
  private readonly root = this.attachShadow({ mode: 'open' });

  private shown = '';

  /** Shows what the last check found. An entry that is there already is left alone: a reader may be clicking it. */
  show({ title, issues }: Report): void {
    const same = JSON.stringify({ title, issues });
    if (same === this.shown) return;
    this.shown = same;
    this.hidden = issues.length === 0;
    if (this.hidden) return this.root.replaceChildren();
    const style = document.createElement('style');
    style.textContent = STYLE;
    const details = document.createElement('details');
    details.classList.toggle(
      'calm',
      issues.every(({ severity }) => severity === 'warning'),
    );
    details.open = sessionStorage.getItem(OPEN) === 'yes';
    const summary = document.createElement('summary');
    summary.textContent = title;
    // Kept at the click itself: the list may be drawn, or the page loaded, again before the event of opening.
    summary.addEventListener('click', () => {
      sessionStorage.setItem(OPEN, details.open ? 'no' : 'yes');
    });
    const list = document.createElement('ol');
    list.append(...issues.map((issue) => this.line(issue)));
    details.append(summary, list);
    this.root.replaceChildren(style, details);
  }

  private line({ file, line, column, message, nearest }: Issue): HTMLLIElement {
    const item = document.createElement('li');
    const place = document.createElement('button');
    place.type = 'button';
    place.textContent = `${file}:${line}:${column}`;
    place.title = 'Copy, to go there in an editor';
    place.addEventListener('click', () => {
      void navigator.clipboard.writeText(place.textContent);
    });
    item.append(place, paragraph(message));
    if (nearest) item.append(paragraph(nearest, 'nearest'));
    return item;
  }
}

function paragraph(text: string, name = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

if (import.meta.hot) {
  customElements.define('content-issues', ContentIssues);
  const element = new ContentIssues();
  element.hidden = true;
  element.setAttribute('data-pagefind-ignore', '');
  document.body.append(element);
  import.meta.hot.on('content:issues', (report: Report) => {
    element.show(report);
  });
  import.meta.hot.send('content:ask', {});
}
