/** The whole record in one ZIP file, with a text that says what is in it. */
import { zipSync, type Zippable } from 'fflate';
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { recordFiles } from '../../lib/site/exports.ts';
import type { Story } from '../story.ts';
import type { ExportFile } from './export-file.ts';

/** The archive: the files of the record, the table of each figure, and a README. Undefined where there are none. */
export async function recordArchive(
  s: Story,
  files: Readonly<Record<(typeof recordFiles)[number], ExportFile>>,
): Promise<Uint8Array | undefined> {
  const texts = new Map<string, string>();
  for (const name of recordFiles) {
    const text = await files[name].text(s);
    if (typeof text === 'string') texts.set(name, text);
  }
  for (const { id, csv } of s.figures.values()) texts.set(addresses.figureData(id).slice(1), csv);
  if (texts.size === 0) return undefined;
  const readme = [
    words.figures.readme(
      s.site.title,
      dateInWords(s.site.knowledge),
      `${s.site.licence.name} (${s.site.licence.url})`,
    ),
    ...(hasAddress(s.site) ? [`${absoluteUrl(s.site, '/')}\n`] : []),
    [...texts.keys()].map((name) => `  ${name}\n`).join(''),
  ].join('\n');
  const encoder = new TextEncoder();
  const entries = [['README.txt', readme] as const, ...texts];
  const content: Zippable = Object.fromEntries(entries.map(([name, text]) => [name, encoder.encode(text)]));
  // A ZIP file has local times: the day of the build, whatever the zone of the computer.
  const [year = 0, month = 0, day = 0] = s.today.split('-').map(Number);
  return zipSync(content, { mtime: new Date(year, month - 1, day), level: 9 });
}
