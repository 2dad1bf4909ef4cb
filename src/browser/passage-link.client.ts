/** A selected passage of a held document: a link to it, and its words with the citation of its page. */
import { textDirective, wholeWords, type Passage } from '../rules/text-fragment.ts';

interface Offer {
  address: string;
  quoted: string;
}

/** The offset of a point of the document in the text of an element. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The page on which the selection begins, and its passage there. */
function passageOf(selection: Selection): { page: Element; passage: Passage; alone: boolean } | undefined {
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const from = start instanceof Element ? start : start.parentElement;
  const text = from?.closest('.page-text');
  const page = text?.closest('.page-of');
  if (!text || !page) return undefined;
  const whole = text.textContent;
  const begin = offsetIn(text, start, range.startOffset);
  const end = text.contains(range.endContainer)
    ? offsetIn(text, range.endContainer, range.endOffset)
    : whole.length;
  if (whole.slice(begin, end).trim().length < 3) return undefined;
  const passage = wholeWords(whole, begin, end);
  const parted = [...text.querySelectorAll('p')].every((one) => !one.textContent.includes(passage.words));
  return { page, passage, alone: !parted };
}

function offer({ page, passage, alone }: NonNullable<ReturnType<typeof passageOf>>): Offer {
  const plain = location.href.split('#')[0]!;
  const words = passage.words.replace(/\s+/gu, ' ');
  const address = addressOf(plain.split('?')[0]!, page, { ...passage, words }, alone);
  const line = page.querySelector('.cite .line')?.textContent.trim();
  return { address, quoted: `“${words}” ${line ? `(${line})` : ''}\n${address}` };
}

/**
 * The link. A browser goes to the first words like those in a text directive, wherever they stand: words
 * that stand elsewhere on this page of the site too are marked by the page itself instead.
 */
function addressOf(plain: string, page: Element, passage: Passage, inOneParagraph: boolean): string {
  const shown = document.querySelector('main')!.textContent.replace(/\s+/gu, ' ');
  const times = (words: string) => shown.split(words).length - 1;
  const before = passage.before.split(/\s+/u).slice(-3).join(' ').trimStart();
  if (times(passage.words) <= 1 || !inOneParagraph)
    return `${plain}#${page.id}:~:${textDirective(passage, false)}`;
  if (before.trim() !== '' && times(`${before}${passage.words}`) === 1)
    return `${plain}#${page.id}:~:${textDirective({ ...passage, before, after: '' }, true)}`;
  return `${plain}?${new URLSearchParams({ words: passage.words }).toString()}#${page.id}`;
}

function button(label: string, text: string, bar: HTMLElement, host: HTMLElement): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => {
    const status = bar.querySelector('[role=status]')!;
    navigator.clipboard.writeText(text).then(
      () => (status.textContent = host.dataset['copied']!),
      () => {
        const field = document.createElement('textarea');
        field.value = text;
        field.ariaLabel = label;
        status.replaceChildren(host.dataset['failed']!, field);
        field.select();
      },
    );
  });
  return made;
}

/** Shows what can be done with the passage, at the foot of the window, until it is closed. */
export function offerPassage(host: HTMLElement, selection: Selection): void {
  const found = passageOf(selection);
  host.querySelector('.passage')?.remove();
  if (!found) return;
  const { address, quoted } = offer(found);
  const bar = document.createElement('section');
  bar.className = 'passage no-print';
  bar.ariaLabel = host.dataset['title']!;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = host.dataset['title']!;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = host.dataset['close']!;
  close.addEventListener('click', () => bar.remove());
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  bar.append(
    link,
    button(host.dataset['link']!, address, bar, host),
    button(host.dataset['quote']!, quoted, bar, host),
    close,
    status,
  );
  host.append(bar);
}
