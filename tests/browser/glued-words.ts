/**
 * Words that run into each other where a tag is between them, such as `the<a>report</a>`: in two
 * neighbouring pieces of text the one ends and the other begins with a letter or digit, they lie in the
 * same line of the same block, and nothing is seen between them. Notes set as `sup`, `sub`, ordinals and
 * words that hold one another by design (`ruby`) are none. Runs inside the page.
 */
export function gluedWords(): string[] {
  const found: string[] = [];
  const blockOf = (node: Node): Element | null => {
    let element = node.parentElement;
    while (
      element &&
      getComputedStyle(element).display.startsWith('inline') &&
      getComputedStyle(element).display === 'inline'
    ) {
      element = element.parentElement;
    }
    return element;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before: Text | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || node.data === '' || parent.closest('script, style, noscript, svg, template')) continue;
    if (before && isGlued(before, node)) {
      found.push(`${before.data.slice(-30)}|${node.data.slice(0, 30)}`);
    }
    before = node;
  }
  return found;

  function isGlued(first: Text, second: Text): boolean {
    if (!/[\p{L}\p{N}]$/u.test(first.data) || !/^[\p{L}\p{N}]/u.test(second.data)) return false;
    if (first.parentElement?.closest('sup, sub, ruby') || second.parentElement?.closest('sup, sub, ruby'))
      return false;
    const block = blockOf(first);
    if (!block || block !== blockOf(second)) return false;
    const range = document.createRange();
    range.setStart(first, first.data.length - 1);
    range.setEnd(first, first.data.length);
    const end = range.getBoundingClientRect();
    range.setStart(second, 0);
    range.setEnd(second, 1);
    const start = range.getBoundingClientRect();
    if (end.width === 0 || start.width === 0) return false;
    const sameLine = start.top < end.bottom && end.top < start.bottom;
    return sameLine && Math.abs(start.left - end.right) < 1;
  }
}
