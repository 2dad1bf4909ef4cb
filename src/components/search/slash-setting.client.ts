/** The box that turns the `/` key off (`key.client.ts`): a single key can get in the way of speech input. */
export function bindSlashSetting(box: HTMLInputElement): void {
  try {
    box.checked = localStorage.getItem('slash') !== 'off';
    box.addEventListener('change', () =>
      box.checked ? localStorage.removeItem('slash') : localStorage.setItem('slash', 'off'),
    );
  } catch {
    // Where the browser keeps nothing, the key stays on.
    box.closest('p')!.hidden = true;
  }
}
