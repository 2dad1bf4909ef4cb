/** Gives a record of a list its citations when a reader opens its sources. */
import { recordCitationFormats } from '../../lib/citations/formats.ts';

const line = document.querySelector<HTMLTemplateElement>('template.cite')!;

document.addEventListener(
  'toggle',
  ({ target }) => {
    const opened = target as HTMLDetailsElement;
    const record = opened.closest('article[id], li[id]');
    if (!record || !opened.querySelector('summary + ul') || opened.querySelector('[download]')) return;
    const copy = document.importNode(line.content, true);
    copy.querySelectorAll('a').forEach((link, index) => {
      link.href = `${line.dataset['at']}${record.id}.${recordCitationFormats[index]}`;
      link.download = '';
    });
    opened.append(copy);
  },
  true,
);
