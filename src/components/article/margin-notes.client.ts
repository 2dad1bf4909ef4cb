/**
 * Shows each note in short beside its first number, in the margin of a wide page. The list at the end stays the place of
 * the notes: what is in the margin is for the eye alone, and a click on it opens the note as its number does.
 */
const GAP = 2;
/** Farther from its number than this no note is put: it is in the list at the end. */
const FAR = 160;
/** From the edge of a number's target to the top of its line. */
const LINE = 4;
const wide = matchMedia('(min-width: 80em)');
const body = document.querySelector<HTMLElement>('.text-page > .body');
const margin = document.createElement('div');
margin.className = 'margin no-print';
margin.setAttribute('aria-hidden', 'true');

interface Line {
  number: Element;
  shown: HTMLElement;
}
let lines: Line[] | undefined;

function lineOf(note: Element): Line[] {
  const count = note.id.slice('note-'.length);
  const number = document.getElementById(`ref-${count}-1`);
  const title = note.querySelector('a');
  if (!number || !title || !body!.contains(number)) return [];
  const shown = document.createElement('a');
  shown.href = `#${note.id}`;
  shown.tabIndex = -1;
  const named = document.createElement('span');
  named.textContent = `${title.textContent}, `;
  const publisher = title.nextSibling!.textContent!.replace(/^,\s*|\s+$/gu, '');
  const via = note.querySelector('.via')?.firstChild?.textContent?.replace(/:\s*$/u, '');
  const mark = note.querySelector('.sign')!.cloneNode(true);
  const numbered = document.createElement('b');
  numbered.textContent = count;
  shown.append(numbered, named, via ? `${publisher}, ${via}` : publisher, '\u00a0', mark);
  return [{ number, shown }];
}

/** Where a note of this height goes that is to be at `wanted`: below `free`, and in none of the parts that are taken. */
function room(wanted: number, height: number, free: number, taken: readonly DOMRect[]): number {
  let top = Math.max(wanted, free);
  for (const { top: from, bottom } of taken) {
    if (top + height + GAP <= from || top >= bottom + GAP) continue;
    const above = from - GAP - height;
    top = above >= free && above > wanted - 6 * height ? above : bottom + GAP;
  }
  return top;
}

/** Puts each note beside its number: with its title where there is room for it before the next, and without elsewhere. */
function placeNotes(): void {
  if (!wide.matches) return margin.remove();
  lines ??= [...document.querySelectorAll('.notes > ol > li')].flatMap(lineOf);
  if (!margin.isConnected) {
    margin.replaceChildren(...lines.map(({ shown }) => shown));
    body!.after(margin);
  }
  const heights = (short: boolean) => {
    margin.classList.toggle('short', short);
    return lines!.map(({ shown }) => shown.offsetHeight);
  };
  // As they were placed before, some are without their titles.
  for (const { shown } of lines) shown.classList.remove('untitled');
  const [short, whole] = [heights(true), heights(false)];
  const { top: start, left } = margin.getBoundingClientRect();
  const taken = [...body!.children]
    .map((part) => part.getBoundingClientRect())
    .filter(({ right }) => right > left + 1);
  const wanted = lines.map(({ number }) => number.getBoundingClientRect().top + LINE);
  let free = start;
  lines.forEach(({ shown }, index) => {
    let height = whole[index]!;
    let top = room(wanted[index]!, height, free, taken);
    const titled = top + height <= (wanted[index + 1] ?? Infinity);
    if (!titled) top = room(wanted[index]!, (height = short[index]!), free, taken);
    shown.classList.toggle('untitled', !titled);
    shown.style.top = `${top - start}px`;
    const far = Math.abs(top - wanted[index]!) > FAR;
    shown.classList.toggle('far', far);
    if (!far) free = top + height + GAP;
  });
}

export function showInMargin(): void {
  if (!body) return;
  new ResizeObserver(placeNotes).observe(body);
  wide.addEventListener('change', placeNotes);
  addEventListener('resize', placeNotes);
}
