/**
 * Shows a note beside its number when the number is chosen, so that a reader need not leave the
 * sentence to see its source. Without this script, and in a browser without popovers, the number leads to the
 * note at the foot of the page.
 */
const panel = document.createElement('div');
panel.id = 'note-preview';
panel.setAttribute('popover', 'auto');
panel.tabIndex = -1;
panel.setAttribute('role', 'note');

/** In the margin where it is wide enough, so that the sentence stays in view; else below or above the number. */
function place(number: Element): void {
  const at = number.getBoundingClientRect();
  const edge = 16;
  const text = number.closest('p, li')?.getBoundingClientRect();
  const margin = text && document.documentElement.clientWidth - text.right - 3 * edge;
  panel.classList.toggle('in-margin', Boolean(margin && margin > 240));
  if (text && margin && margin > 240) {
    const top = Math.min(at.top - edge, window.innerHeight - panel.offsetHeight - edge);
    panel.style.left = `${text.right + 2 * edge + window.scrollX}px`;
    panel.style.top = `${Math.max(edge, top) + window.scrollY}px`;
    return;
  }
  const left = Math.min(at.left - 24, document.documentElement.clientWidth - panel.offsetWidth - edge);
  const below = at.bottom + panel.offsetHeight + edge < window.innerHeight;
  panel.style.left = `${Math.max(edge, left) + window.scrollX}px`;
  panel.style.top = `${(below ? at.bottom + 6 : at.top - panel.offsetHeight - 6) + window.scrollY}px`;
}

/** The note of a number; of a run of numbers, each of its notes after its number. */
function notesOf(number: Element): HTMLElement[] {
  const [first, last = first] = number.textContent.split('–').map(Number) as [number, number?];
  const notes: HTMLElement[] = [];
  for (let count = first; count <= last; count++) {
    const shown = document.createElement('div');
    if (first !== last) shown.append(`${count} `);
    for (const part of document.getElementById(`note-${count}`)?.childNodes ?? [])
      if (!(part instanceof Element && part.classList.contains('back'))) shown.append(part.cloneNode(true));
    notes.push(shown);
  }
  return notes;
}

function open(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const chosen = (event.target as Element).closest<HTMLAnchorElement>('.ref a, .margin a');
  const number = chosen?.closest('.ref')
    ? chosen
    : chosen && document.getElementById(`${chosen.hash.replace('#note', 'ref')}-1`)!.closest('a')!;
  if (!number) return;
  event.preventDefault();
  panel.replaceChildren(...notesOf(number));
  panel.setAttribute('aria-label', number.getAttribute('aria-label')!);
  document.body.append(panel);
  // eslint-disable-next-line client/refused -- runs only where the browser has popovers
  panel.showPopover({ source: number });
  place(number);
  panel.focus({ preventScroll: true });
}

/** Whoever goes on to another place has done with the note. */
function close({ target }: Event): void {
  // eslint-disable-next-line client/refused -- runs only where the browser has popovers
  if (!panel.contains(target as Node) && panel.matches(':popover-open')) panel.hidePopover();
}

export function openAtNumbers(): void {
  // Chrome 114, Firefox 125 and Safari 17 have popovers.
  if (!('showPopover' in panel)) return;
  document.addEventListener('click', open);
  document.addEventListener('focusin', close);
}
