/** A button instead of each link to an embed: it copies the code of a frame, and shows it. */
import { embedCode } from '../../lib/site/embed-code.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.embed')) {
  const button = document.createElement('button');
  const said = document.createElement('output');
  button.className = link.className;
  button.textContent = link.textContent;
  link.replaceWith(button);
  button.addEventListener('click', () => {
    // Not before: a page with many quotations would have as many states that say nothing.
    if (!said.isConnected) button.after(' ', said);
    const code = document.createElement('textarea');
    const [narrow, wide] = link.dataset['heights']!.split(' ').map(Number) as [number, number];
    const value = embedCode(link.href, document.title, { narrow, wide });
    Object.assign(code, { className: 'code', readOnly: true, rows: 4, value, ariaLabel: link.textContent });
    button.parentElement!.querySelector('.code')?.remove();
    said.after(code);
    code.select();
    // Missing from older browsers, and where a site is not served securely: the code is there to be copied.
    const { clipboard } = navigator as Partial<Navigator>;
    clipboard?.writeText(value).then(
      () => (said.textContent = link.dataset['copied']!),
      () => undefined,
    );
  });
}
