/** Marks words on one page of a held document, and brings the first of them into view. */
import { phraseRanges } from '../rules/search-terms.ts';

/** The text nodes of an element with their offsets in its text. */
function* nodesOf(element: Element): Generator<{ node: Text; start: number }> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield { node: node as Text, start };
    start += (node as Text).length;
  }
}

function wrap(node: Text, from: number, to: number): void {
  const own = node.splitText(from);
  own.splitText(to - from);
  const mark = document.createElement('mark');
  mark.className = 'found';
  own.replaceWith(mark);
  mark.append(own);
}

/** Marks every place of the words on a page; a paragraph at a time, as they are shown. */
export function markWords(page: Element, words: string): void {
  for (const paragraph of page.querySelectorAll('.page-text p'))
    for (const range of phraseRanges(paragraph.textContent, words).reverse())
      for (const { node, start } of [...nodesOf(paragraph)]) {
        const from = Math.max(range.start - start, 0);
        const to = Math.min(range.end - start, node.length);
        if (to > from) wrap(node, from, to);
      }
  const first = page.querySelector('.found');
  if (first && first.getBoundingClientRect().bottom > window.innerHeight)
    first.scrollIntoView({ block: 'center' });
}
