/** Hands on the address of the article: by the sheet of the reader's system, or as a copy where there is none. */
const share = document.querySelector<HTMLButtonElement>('.take button')!;
const { title } = document;
const url = location.href.replace(/#.*$/u, '');

/** Both are missing from older browsers, and where a site is not served securely. */
const { share: sheet, clipboard } = navigator as Partial<Navigator>;

async function handOn(): Promise<void> {
  if (sheet) return sheet.call(navigator, { title, url }).catch(() => undefined);
  await clipboard!.writeText(url);
  share.previousElementSibling!.textContent = share.dataset['copied']!;
}

if (!sheet) share.textContent = share.dataset['copy']!;
share.hidden = !sheet && !clipboard;
share.addEventListener('click', () => void handOn());
