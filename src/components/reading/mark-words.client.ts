/** Marks words on one page of an attached document, and brings the first of them into view. */
import { phraseRanges } from '../../lib/search/terms.ts';

/**
 * The text of a page, its paragraphs and lines apart, with its nodes and where each begins.
 * @param closed puts a full stop after a paragraph that ends without one, as the index of the search does
 */
export function textOfNodes(
  page: Element,
  closed = false,
): { text: string; nodes: Array<{ node: Text; start: number }> } {
  const nodes: Array<{ node: Text; start: number }> = [];
  let text = '';
  for (const paragraph of page.querySelectorAll('.page-text p')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        nodes.push({ node, start: text.length });
        text += node.data;
      } else if (node.nodeName === 'BR') text += '\n';
    }
    text += closed && /[\w'")$*]$/u.test(text) ? '.\n' : '\n';
  }
  return { text, nodes };
}

function wrap(node: Text, from: number, to: number): void {
  const own = node.splitText(from);
  own.splitText(to - from);
  const mark = document.createElement('mark');
  mark.className = 'found';
  own.replaceWith(mark);
  mark.append(own);
}

/**
 * Marks the places of the words on a page, over the ends of lines and paragraphs.
 * @param nth which of them alone is marked, from 1; all, where none is named
 */
export function markWords(page: Element, words: string, nth?: number): void {
  const plain = textOfNodes(page);
  const { text, nodes } = phraseRanges(plain.text, words).length > 0 ? plain : textOfNodes(page, true);
  const ranges = phraseRanges(text, words).filter((_, index) => !nth || index === nth - 1);
  for (const range of ranges.reverse())
    for (const { node, start } of nodes) {
      const from = Math.max(range.start - start, 0);
      const to = Math.min(range.end - start, node.length);
      if (to > from) wrap(node, from, to);
    }
  const first = page.querySelector('.found');
  if (first && first.getBoundingClientRect().bottom > window.innerHeight)
    first.scrollIntoView({ block: 'center' });
}
