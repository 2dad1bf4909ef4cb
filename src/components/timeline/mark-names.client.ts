/**
 * Writes the name of a mark under the drawing while the pointer or the focus is on it, in place of the note that
 * stands there. The name is heard with the mark itself.
 */
for (const drawing of document.querySelectorAll('.strip')) {
  const place = drawing.querySelector<HTMLElement>('.named')!;
  const note = place.textContent;
  const show = ({ target }: Event) => {
    place.textContent = (target as Element).closest('svg a')?.querySelector('title')?.textContent ?? note;
  };
  for (const entered of ['pointerover', 'focusin']) drawing.addEventListener(entered, show);
  for (const left of ['pointerleave', 'focusout'])
    drawing.addEventListener(left, () => {
      place.textContent = note;
    });
}
