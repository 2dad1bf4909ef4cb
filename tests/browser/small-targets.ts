/** What is pressed or tapped is to be at least 24 pixels high and wide, or to be free (WCAG 2.2, 2.5.8). */

/** Targets outside of running text that are too small or lie upon each other. Runs in the page. */
export function smallTargets(): string[] {
  const SIZE = 24;
  const TARGETS = 'a[href], button, summary, input, select, textarea';
  // Words for screen readers alone, and links that show themselves on focus.
  const UNSEEN = '.visually-hidden, .skip, .past';
  // A mark of a drawing to scale lies where its date puts it: the size is exempt as essential, and axe exempts it too.
  const ESSENTIAL = 'svg *';
  const boxOf = (node: Node): Element => {
    let box = node.parentElement!;
    while (['inline', 'contents'].includes(getComputedStyle(box).display)) box = box.parentElement!;
    return box;
  };
  /** The words of a box itself, in no target and in no box inside of it. */
  const wordsOf = (box: Element): string => {
    let words = '';
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (!parentElement || parentElement.closest(`${TARGETS}, ${UNSEEN}, [hidden]`)) continue;
      if (boxOf(texts.currentNode) === box) words += textContent ?? '';
    }
    return words;
  };
  const inRunningText = (target: Element) =>
    getComputedStyle(target).display === 'inline' && /[\p{L}\p{N}]/u.test(wordsOf(boxOf(target)));
  const shown = [...document.querySelectorAll(TARGETS)].filter(
    (target) =>
      !target.closest(UNSEEN) &&
      !target.matches(ESSENTIAL) &&
      target.getClientRects().length > 0 &&
      target.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }),
  );
  // A box to tick can be ticked by its label too.
  const targets = shown.map((target) => {
    const label = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
    const { left, top, width, height } = (label ?? target).getBoundingClientRect();
    return {
      target,
      small: width < SIZE || height < SIZE,
      height,
      parts: [...(label ?? target).getClientRects()],
      x: left + width / 2,
      y: top + height / 2,
      alone: !inRunningText(target),
    };
  });
  type Target = (typeof targets)[number];
  /** Whether a circle of 24 pixels round the middle of a small target meets another target, or its circle. */
  const crowds = (small: Target, other: Target) =>
    other.parts.some(
      ({ left, right, top, bottom }) =>
        Math.hypot(
          Math.max(left - small.x, 0, small.x - right),
          Math.max(top - small.y, 0, small.y - bottom),
        ) <
        SIZE / 2,
    ) ||
    (other.small && Math.hypot(other.x - small.x, other.y - small.y) < SIZE);
  /** Whether two targets share more than the edge of a pixel. */
  const overlap = (one: Target, other: Target) =>
    one.parts.some((a) =>
      other.parts.some(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      ),
    );
  const named = ({ target }: Target) => {
    const box = boxOf(target);
    const words = (target.textContent || target.getAttribute('name') || '').trim().replace(/\s+/gu, ' ');
    return `${[box.localName, ...box.classList].join('.')} > ${target.localName} “${words.slice(0, 40)}”`;
  };
  const found: string[] = [];
  const alone = targets.filter((one) => one.alone);
  for (const [index, one] of alone.entries()) {
    if (one.height < SIZE) found.push(`${named(one)} is ${one.height.toFixed(1)} pixels high`);
    const others = targets.filter(
      (other) => other !== one && !other.target.contains(one.target) && !one.target.contains(other.target),
    );
    if (one.small)
      for (const other of others)
        if (crowds(one, other)) found.push(`${named(one)} is small and near ${named(other)}`);
    for (const other of alone.slice(index + 1))
      if (others.includes(other) && overlap(one, other))
        found.push(`${named(one)} lies upon ${named(other)}`);
  }
  return [...new Set(found)].slice(0, 12);
}
