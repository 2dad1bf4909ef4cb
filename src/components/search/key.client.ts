/** Whether the reader turned the key off. Where the browser keeps nothing, nobody did. */
function turnedOff(): boolean {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false;
  }
}

/** The key `/` leads to the search: to its field where there is one, else to its page. It can be turned off there. */
addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if (
    target instanceof Element &&
    target.matches('input:not([type=checkbox]),textarea,select,[contenteditable]')
  )
    return;
  if (turnedOff()) return;
  event.preventDefault();
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');
  const field = document.querySelector<HTMLElement>('#search-field');
  if (field) field.focus();
  else if (link) location.href = `${link.href}#search-field`;
});
