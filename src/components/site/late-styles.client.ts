/**
 * Styles that come after a page is seen: those for print, and the fonts of the site on the first page that a reader
 * opens, which are shown unless that would move something in view. Who saves data does without fonts.
 */
import { savesData } from './save-data.client.ts';

/** Where everything in view is. */
const inView = (): string =>
  [...document.querySelectorAll('header, main :is(h1, h2, p, li, figure)')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
    .map(({ top, height }) => [top, height].map(Math.round).join())
    .join(' ');

async function showFonts({ sheet }: HTMLLinkElement): Promise<void> {
  const rules = [...(sheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSFontFaceRule);
  const faces = await Promise.all(
    rules.map(({ style }) => {
      const of = (name: string) => style.getPropertyValue(name);
      const name = of('font-family').replaceAll('"', '');
      const source = of('src').replaceAll(
        /url\("?(?<address>[^")]+)"?\)/gu,
        (_url, address: string) =>
          // A browser may give it as it stands in the file of the styles.
          `url("${new URL(address, sheet!.href!).href}")`,
      );
      const unicodeRange = of('unicode-range') || 'U+0-10FFFF';
      return new FontFace(name, source, { weight: of('font-weight'), unicodeRange }).load();
    }),
  );
  const before = inView();
  for (const face of faces) document.fonts.add(face);
  if (inView() !== before) for (const face of faces) document.fonts.delete(face);
  // What is placed by the measures of letters is to be placed anew.
  else dispatchEvent(new Event('resize'));
}

/** The links to styles, as readers without scripts have them; links where the fonts had come before. */
const links = document.querySelector('script[data-after]')?.previousElementSibling;
if (links?.localName === 'noscript') {
  const html = links.textContent;
  const late = html.replace(
    savesData ? /<[^>]*blocking[^>]*>/u : 'blocking="render"',
    savesData ? '' : 'media="print"',
  );
  links.insertAdjacentHTML('afterend', late);
  const fonts = links.nextElementSibling as HTMLLinkElement;
  if (!savesData) fonts.addEventListener('load', () => void showFonts(fonts), { once: true });
}
