/** Where the filter hides events, the files to take away hold those that are shown. */
import { eventsInFile, type TimelineFormat } from '../../lib/timeline/events-in-file.ts';

async function take(link: HTMLAnchorElement, ids: ReadonlySet<string>): Promise<void> {
  const name = new URL(link.href).pathname.split('/').at(-1)!;
  const response = await fetch(link.href);
  const type = response.headers.get('content-type') ?? '';
  const text = eventsInFile(name.split('.').at(-1) as TimelineFormat, await response.text(), ids);
  const made = document.createElement('a');
  made.href = URL.createObjectURL(new Blob([text], { type }));
  made.download = name;
  made.click();
  // The browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(made.href), 60_000);
}

document.querySelector('.take')?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || !document.querySelector('.e[hidden]')) return;
  event.preventDefault();
  const shown = [...document.querySelectorAll('.e:not([hidden])')].map(({ id }) => id);
  // Without a network the browser says so itself.
  take(link, new Set(shown)).catch(() => location.assign(link.href));
});
