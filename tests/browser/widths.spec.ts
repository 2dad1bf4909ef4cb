/** Every kind of page fits windows of all widths: nothing scrolls sideways, nothing is cut off. */
import { expect, test } from './late-scripts.ts';
import { all } from '../all.ts';
import { kinds, withoutRefresh } from './site-pages.ts';

/** In pixels, from one width to the next: a footer once reached out of the window between 369 and 500 alone. */
const STEP = 16;
/** The edition is all pages on one, each of which is looked at by itself at every width. */
const stepOf = (address: string): number => (address === '/edition/' && !all ? 5 * STEP : STEP);

/** What reaches out of the window, or of a box that hides what reaches out of it. Runs in a frame. */
function cutOff(step: number): string[] {
  const found: string[] = [];
  const named = (element: Element) => [element.localName, ...element.classList].join('.');
  const look = (element: Element): void => {
    // Words for screen readers alone, and the links that show themselves on focus.
    if (element.matches('.visually-hidden, .skip, .past:not(:focus)')) return;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
      found.push(`${named(element)} reaches from ${box.left} to ${box.right}`);
    // Where nothing reaches out of a box, it hides nothing: its style need not be computed at each width.
    if (element.scrollWidth > element.clientWidth) {
      const { overflowX } = getComputedStyle(element);
      // What scrolls in a box of its own can be reached.
      if (overflowX === 'auto' || overflowX === 'scroll') return;
      if (overflowX !== 'visible')
        found.push(`${named(element)} hides ${element.scrollWidth - element.clientWidth} pixels`);
    }
    if (element instanceof HTMLElement) for (const child of element.children) look(child);
  };
  const frame = window.frameElement as HTMLIFrameElement;
  for (let width = 320; width <= 1440 && found.length < 5; width += step) {
    const before = found.length;
    frame.width = String(width);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) found.push(`the page is ${scrollWidth} pixels wide`);
    look(document.body);
    for (let one = before; one < found.length; one += 1) found[one] = `at ${width}: ${found[one]}`;
  }
  return found.slice(0, 5);
}

for (const { address } of kinds) {
  test(`${address} fits every width from 320 to 1440 pixels`, async ({ page }) => {
    // A frame takes a new width at once, a window only after it was painted. The site lets nobody frame it, so the
    // header that says so is taken away here.
    await page.route(
      (url) => url.pathname === address,
      async (route) => {
        if (route.request().frame() === page.mainFrame()) {
          await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A frame</title>' });
          return;
        }
        const response = await route.fetch();
        const { 'content-security-policy': _, 'x-frame-options': __, ...headers } = response.headers();
        await route.fulfill({ response, headers, body: withoutRefresh(await response.text()) });
      },
    );
    await page.goto(address);
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.height = '800';
      frame.src = location.href;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      await frame.contentDocument!.fonts.ready;
      for (const folded of frame.contentDocument!.querySelectorAll('details')) folded.open = true;
    });
    expect(await page.frames()[1]!.evaluate(cutOff, stepOf(address))).toEqual([]);
  });
}
