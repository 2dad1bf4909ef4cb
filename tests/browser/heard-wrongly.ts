/**
 * What is heard wrongly on any page, whatever it is about. Runs inside the page.
 *
 * An item of a list or an article whose heading is not its first word: who goes to the heading and reads on hears
 * the beginning of the next item as if it belonged to this one. A link inside a heading to the heading itself:
 * its name is heard twice. Two things to unfold, or two links to places, of one name. A form without a name.
 * Texts that are kept apart by styles alone: `68The text itself was read`.
 */
export function heardWrongly(): string[] {
  const found: string[] = [];
  const name = (element: Element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const isHeard = (node: Node) => {
    const parent = node.parentElement;
    return (
      parent !== null &&
      !parent.closest(
        '[aria-hidden="true"], [hidden], svg, script, style, template, noscript, option, textarea',
      )
    );
  };
  const textsOf = (root: Node) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (isHeard(walker.currentNode)) texts.push(walker.currentNode as Text);
    return texts;
  };

  for (const item of document.querySelectorAll('main :is(li, article)')) {
    const heading = item.querySelector('h1, h2, h3, h4, h5, h6');
    if (!heading || heading.tagName === 'H1' || heading.closest('li, article') !== item) continue;
    const first = textsOf(item).find(({ data }) => data.trim() !== '');
    if (first && !heading.contains(first)) found.push(`heard before its heading: ${first.data.trim()}`);
  }
  for (const link of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) a.self'))
    found.push(`a link to the heading in it: ${name(link.parentElement!)}`);
  for (const [kind, selector] of [
    ['to unfold', 'main summary'],
    ['links to a place', 'main a.self'],
  ] as const) {
    const seen = new Set<string>();
    for (const element of document.querySelectorAll(selector)) {
      if (element.closest('[hidden]')) continue;
      const own = element.getAttribute('aria-label') ?? name(element);
      if (seen.has(own)) found.push(`two ${kind} of one name: ${own}`);
      seen.add(own);
    }
  }
  for (const form of document.querySelectorAll('form'))
    if (
      !form.hasAttribute('aria-label') &&
      !form.hasAttribute('aria-labelledby') &&
      !form.hasAttribute('role')
    )
      found.push(`a form without a name: ${form.className}`);

  const block =
    'li, dt, dd, p, h1, h2, h3, h4, h5, h6, a, summary, figcaption, label, td, th, caption, legend';
  const isBreak = (first: Node, second: Node) => {
    const range = document.createRange();
    range.setStartAfter(first);
    range.setEndBefore(second);
    return range.cloneContents().querySelector('br, wbr') !== null;
  };
  let before: Text | undefined;
  for (const text of textsOf(document.body)) {
    if (text.data === '') continue;
    if (
      before &&
      /[\p{L}\p{N}.!?)”]$/u.test(before.data) &&
      /^[\p{L}\p{N}(]/u.test(text.data) &&
      !text.parentElement!.closest('sup, sub, ruby') &&
      before.parentElement!.closest(block) === text.parentElement!.closest(block) &&
      text.parentElement!.closest(block) !== null &&
      [before, text].some(({ parentElement }) => getComputedStyle(parentElement!).display !== 'inline') &&
      !isBreak(before, text)
    )
      found.push(`nothing heard between: ${before.data.slice(-25)}|${text.data.slice(0, 25)}`);
    before = text;
  }
  return found;
}
