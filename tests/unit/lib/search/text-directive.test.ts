import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DomUtils } from 'htmlparser2';
import { mainElement } from '../../../../src/integrations/search/files.ts';
import {
  markBlocks,
  paragraphWithAnchors,
  removeFromIndex,
  textShown,
  withAnchors,
} from '../../../../src/integrations/search/visible-text.ts';
import { APART, hitDirective, NOT_SHOWN } from '../../../../src/lib/search/text-directive.ts';
import { wordRanges, type Anchor } from '../../../../src/lib/search/excerpts.ts';

/** The directive for words of a text in which `~` and `~~` stand where the index has anchors. */
function directive(marked: string, ...wanted: string[]): string | undefined {
  const anchors: Anchor[] = [];
  const all: string[] = [];
  for (const word of marked.split(' '))
    if (word === APART || word === NOT_SHOWN) anchors.push({ id: word, location: all.length });
    else all.push(word);
  const text = all.join(' ');
  const hits = wanted.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  const found = hitDirective(text, wordRanges(text), anchors, { start: 0, end: text.length, hits });
  return found && decodeURIComponent(found);
}

describe('the words at which a hit opens', () => {
  it('are those found, after the words before them in the sentence', () => {
    assert.equal(directive('First. The board of the trust met.', 'trust'), 'text=board of the-,trust');
    assert.equal(directive('The board of the trust met.', 'board', 'trust'), 'text=The-,board of the trust');
  });

  it('go on where the hit begins a sentence', () => {
    assert.equal(directive('First. Trust is a fine thing.', 'Trust'), 'text=Trust is a fine');
    assert.equal(directive('First. Trust.', 'Trust'), 'text=Trust');
  });

  it('begin with the bracket or the quotation mark before them', () => {
    assert.equal(directive('The Office (ICO) said.', 'ICO'), 'text=The Office-,(ICO');
  });

  it('are never on both sides of a sentence’s end or of an anchor', () => {
    assert.equal(directive('The board met. It had the trust.', 'board', 'trust'), 'text=The-,board');
    assert.equal(directive('Office (2020) ~ urgent or high', 'urgent'), 'text=urgent or high');
    assert.equal(directive('The laws ~ and the trust', 'laws', 'trust'), 'text=The-,laws');
  });

  it('are none where they are not on the page', () => {
    assert.equal(directive('~ Here. ~~ It says trust. ~ There.', 'trust'), undefined);
    assert.equal(directive('~~ It says so. ~ There is trust.', 'trust'), 'text=There is-,trust');
  });
});

describe('the anchors of a page', () => {
  const marked = (html: string) => {
    const main = mainElement(`<main>${html}</main>`)!;
    markBlocks(main);
    for (const element of DomUtils.getElementsByTagName('sup', main)) removeFromIndex(element);
    return withAnchors(main)
      .replaceAll(/<i id="(~+)"><\/i>/gu, '{$1}')
      .replaceAll(/<[^>]*>/gu, '');
  };

  it('are where text begins again, once', () => {
    assert.equal(marked('<div><p>One two</p><p>Three <b>four</b></p></div>'), '{~}One two{~}Three four{~}');
    assert.equal(marked('<table><tr><td>One </td><th>two</th></tr></table>'), '{~}One {~}two{~}');
  });

  it('are where something was taken out, and never inside a word', () => {
    assert.equal(marked('<p>The laws<sup>2</sup>, and <b>more</b></p>'), '{~}The {~~}laws,{~} and more{~}');
    assert.equal(marked('<p>The laws.<sup>2</sup><sup>3</sup> And</p>'), '{~}The laws.{~} And{~}');
    assert.equal(marked('<p>The <b>laws<sup>2</sup></b>) and</p>'), '{~}The {~~}laws){~} and{~}');
  });

  it('say what is closed', () => {
    assert.equal(
      marked('<details><summary>Open</summary><p>One</p>two</details><p>Three</p>'),
      '{~}Open{~~}One{~~}two{~}Three{~}',
    );
  });
});

describe('a paragraph of a record', () => {
  const shown = textShown(
    mainElement(
      '<main><p>It was said. “So it <em>was</em>.”</p><p>Seen<sup>1</sup> here.</p><details><p>It is closed.</p></details><p hidden>It is hidden.</p></main>',
    )!,
  );
  const written = (text: string, page: string | undefined = shown) =>
    paragraphWithAnchors(text, page, (one) => one).replaceAll(/<i id="(~+)"><\/i>/gu, '{$1}');

  it('says of each sentence whether it is on the page', () => {
    assert.equal(written('It was said. “So it was.”'), '<p>{~}It was said. “So it was.”</p>');
    assert.equal(
      written('It was said. Seen here. “So it was.”'),
      '<p>{~}It was said. {~~}Seen here. {~}“So it was.”</p>',
    );
    assert.equal(written('It is closed. It is hidden.'), '<p>{~~}It is closed. It is hidden.</p>');
    assert.equal(written('“So it was.” Seen1 here.'), '<p>{~}“So it was.” Seen1 here.</p>');
  });

  it('is not taken to be on a page that is not known', () => {
    assert.equal(
      paragraphWithAnchors('It.', undefined, (one) => one),
      '<p><i id="~~"></i>It.</p>',
    );
  });
});
