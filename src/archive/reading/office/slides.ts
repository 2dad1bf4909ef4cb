/** The text of a presentation: a page for each slide that is shown, in order. */
import { strFromU8, type Unzipped } from 'fflate';
import { cleanText } from '../plain.ts';
import type { WrittenPage } from '../written-pages.ts';
import { treeOf } from './word-xml.ts';

/** The slides in the order in which they are shown. */
function slidesIn(parts: Unzipped): string[] {
  const targets = new Map(
    [...(treeOf(parts, 'ppt/_rels/presentation.xml.rels')?.getElementsByTagName('Relationship') ?? [])].map(
      (one) => [one.getAttribute('Id'), `ppt/${(one.getAttribute('Target') ?? '').replace(/^\/ppt\//u, '')}`],
    ),
  );
  const slides = treeOf(parts, 'ppt/presentation.xml')?.getElementsByTagName('p:sldId') ?? [];
  return [...slides].map((one) => targets.get(one.getAttribute('r:id')) ?? '').filter((name) => parts[name]);
}

export function slidePages(parts: Unzipped): WrittenPage[] {
  return slidesIn(parts)
    .filter((name) => !/<p:sld\s[^>]*show="(?:0|false)"/u.test(strFromU8(parts[name]!)))
    .map((name) => {
      const lines = [...treeOf(parts, name)!.getElementsByTagName('a:p')].map((line) =>
        [...line.querySelectorAll('*')]
          .map(({ localName, textContent }) =>
            localName === 'a:t' ? textContent : localName === 'a:br' || localName === 'a:tab' ? ' ' : '',
          )
          .join(''),
      );
      const text = lines.filter((line) => line.trim() !== '').map((line) => `${cleanText(line).trim()}\n`);
      return { text: text.join('') };
    });
}
