/** The key `/` leads to the search: to its field where there is one, else to its page. It can be turned off there. */
addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if ((target as Element).matches('input:not([type=checkbox]),textarea,select,[contenteditable]')) return;
  if (localStorage.getItem('slash') === 'off') return;
  event.preventDefault();
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');
  const field = document.querySelector<HTMLElement>('#search-field');
  if (field) field.focus();
  else if (link) location.href = `${link.href}#search-field`;
});
