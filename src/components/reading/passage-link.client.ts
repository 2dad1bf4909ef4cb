/** A selected passage of an attached document: a link to it, and its words with the citation of its page. */
import { phraseRanges } from '../../lib/search/terms.ts';
import { directiveFor, extendToWords, writeDirective } from '../../lib/quotations/text-fragment.ts';
import { textOfNodes } from './mark-words.client.ts';
import { readLines } from './page-lines.client.ts';

interface Passage {
  words: string[];
  /** The pages on which they are. */
  pages: Element[];
  /** The text directive by which a browser finds them alone, where there is one. */
  directive: string | undefined;
  /** Where they begin. */
  begins: { node: Text; offset: number };
}

/** The text nodes of the pages of the document that are selected, each with the part of it that is. */
function* selected(range: Range, host: Element): Generator<{ node: Text; from: number; to: number }> {
  for (const paragraph of host.querySelectorAll('.page-text p')) {
    if (!range.intersectsNode(paragraph)) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!range.intersectsNode(node)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (node.data.slice(from, to).trim() !== '') yield { node, from, to };
    }
  }
}

/** What is selected of the text of the pages; nothing around it. */
function passageOf(selection: Selection, host: Element): Passage | undefined {
  const parts = [...selected(selection.getRangeAt(0), host)];
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!first || !last) return undefined;
  const { text, starts } = readLines(document.body);
  const { start, end } = extendToWords(
    text,
    starts.get(first.node)! + first.from,
    starts.get(last.node)! + last.to,
  );
  if (end - start < 3) return undefined;
  const paragraphs = [...new Set(parts.map(({ node }) => node.parentElement!.closest('p')!))];
  const words = paragraphs.map((paragraph) => {
    const nodes = [...starts.keys()].filter((node) => paragraph.contains(node));
    const [begin, finish] = [nodes[0]!, nodes[nodes.length - 1]!];
    const to = Math.min(end, starts.get(finish)! + finish.length);
    return text
      .slice(Math.max(start, starts.get(begin)!), to)
      .replace(/\s+/gu, ' ')
      .trim();
  });
  const directive = directiveFor(text, start, end);
  return {
    words,
    pages: [...new Set(paragraphs.map((paragraph) => paragraph.closest('.page-of')!))],
    directive: directive && writeDirective(directive),
    begins: { node: first.node, offset: first.from },
  };
}

/** The link. Where no directive finds the passage alone, its page marks it, as it does what a search found. */
function addressOf({ words, pages, directive, begins }: Passage): string {
  const plain = location.href.split(/[?#]/u)[0]!;
  const [page] = pages as [Element];
  if (directive !== undefined) return `${plain}#${page.id}:~:${directive}`;
  if (pages.length > 1) return `${plain}#${page.id}`;
  const { text, nodes } = textOfNodes(page);
  const at = nodes.find(({ node }) => node === begins.node)!.start + begins.offset;
  const ranges = phraseRanges(text, words.join(' '));
  const nth = ranges.findIndex(({ start, end }) => start <= at && at < end) + 1;
  const query = new URLSearchParams({
    words: words.join(' '),
    ...(ranges.length > 1 && { nth: String(nth) }),
  });
  return `${plain}?${query.toString()}#${page.id}`;
}

/** The words in quotation marks, with the citation of each of their pages, and the link. */
function quotedOf({ words, pages }: Passage, address: string, host: HTMLElement): string {
  const lines = pages.map((page) => page.querySelector('.cite .line')?.textContent.trim()).filter(Boolean);
  const citation = lines.length > 0 ? ` (${lines.join('; ')})` : '';
  return `${host.dataset['open']!}${words.join('\n\n')}${host.dataset['end']!}${citation}\n${address}`;
}

function button(label: string, text: string, bar: HTMLElement, host: HTMLElement): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => void copy(label, text, bar.querySelector('[role=status]')!, host));
  return made;
}

async function copy(label: string, text: string, status: Element, host: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = host.dataset['copied']!;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('aria-label', label);
    status.replaceChildren(host.dataset['failed']!, field);
    field.select();
  }
}

/** Shows what can be done with the passage, at the foot of the window, until it is closed. */
export function offerPassage(host: HTMLElement, selection: Selection): void {
  host.querySelector('.passage')?.remove();
  const found = passageOf(selection, host);
  if (!found) return;
  const address = addressOf(found);
  const bar = document.createElement('section');
  bar.className = 'passage no-print';
  bar.setAttribute('aria-label', host.dataset['title']!);
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
    button(host.dataset['quote']!, quotedOf(found, address, host), bar, host),
    close,
    status,
  );
  host.append(bar);
}
