/** How many a filter left is seen and heard; of a few, who cannot see them hears at once which they are. */

/** More than these are not named: who hears them could not stop. */
const FEW = 5;

/** Says the sentence in a status region, and after it the names of what is left where they are few. */
export function announceCount(status: HTMLElement, sentence: string, names: string[]): void {
  status.textContent = sentence;
  if (names.length > FEW) return;
  const heard = document.createElement('span');
  heard.className = 'visually-hidden';
  heard.textContent = ` ${names.join('; ')}.`;
  status.append(heard);
}
