/**
 * An attached document in the browser: its pages' addresses lead to the very page, whichever part it is
 * in; a passage that is selected can be linked to and cited. What makes the link is fetched when a
 * reader first selects something.
 */

import { placeInAddress } from '../site/address-anchor.client.ts';

/** A page of another part has its anchor in the list of parts, as a link: it is followed at once. */
function toThePage(): void {
  const target = document.getElementById(placeInAddress());
  if (target instanceof HTMLAnchorElement && target.closest('.parts')) location.replace(target.href);
}

class DocumentPages extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.selected(), 250);
    });
  }

  private async selected(): Promise<void> {
    const selection = document.getSelection();
    const bar = this.querySelector('.passage');
    if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return;
    if (bar?.contains(selection.anchorNode)) return;
    const { offerPassage } = await import('./passage-link.client.ts');
    offerPassage(this, selection);
  }
}

/** Words that a search found or a reader linked to: marked on the page to which the link leads. */
async function markFound(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const words = query.get('words');
  const page = words && document.querySelector(`section[id="${CSS.escape(location.hash.slice(1))}"]`);
  if (!words || !page) return;
  const { markWords } = await import('./mark-words.client.ts');
  markWords(page, words, Number(query.get('nth')));
}

toThePage();
void markFound();
window.addEventListener('hashchange', toThePage);
customElements.define('document-pages', DocumentPages);
