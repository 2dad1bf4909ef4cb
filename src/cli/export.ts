/**
 * `npm run export -- opensearch`: writes every page of the built site for a search engine of one's own, OpenSearch or
 * Elasticsearch: `mapping.json` and `bulk-001.ndjson` and so on. `--to FOLDER` chooses the folder, `--from FOLDER` the
 * built site. One page after the other is read and written, so that memory does not grow with the archive.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSums, SUMS } from '../integrations/pages/sums.ts';
import { hasAddress } from '../lib/site/addresses.ts';
import { unpackTitles, type TitleRecord, type TitlesFile } from '../lib/search/titles.ts';
import { siteSettings } from '../site-settings.ts';
import { readCommandLine } from './command-line.ts';
import { pageRecord, type PageRecord } from './opensearch/page-record.ts';
import { MAPPING, mappingFor, whyNotTo, writeBulk } from './opensearch/write-bulk.ts';

const usage = 'npm run export -- opensearch [--to FOLDER] [--from FOLDER]';
const { values, positionals } = readCommandLine(usage, {
  allowPositionals: true,
  options: {
    to: { type: 'string', default: '.cache/opensearch' },
    from: { type: 'string', default: 'dist' },
  },
});

const language = siteSettings().language ?? 'en';

/** What the titles of a site say of its pages, by their addresses. */
async function titlesOf(folder: string): Promise<Map<string, TitleRecord>> {
  const file = await readFile(path.join(folder, 'search/titles.json'), 'utf8').catch(() => undefined);
  const titles = file === undefined ? [] : unpackTitles(JSON.parse(file) as TitlesFile, language);
  return new Map(titles.map((title) => [title.address, title]));
}

async function* pagesOf(folder: string, files: Iterable<string>): AsyncGenerator<PageRecord> {
  const { url } = siteSettings();
  const titles = await titlesOf(folder);
  const site = url !== undefined && hasAddress({ url }) ? url.replace(/\/$/u, '') : undefined;
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
    const known = titles.get(address) ?? titles.get(address.replace(/[^/]+\/$/u, ''));
    const record = pageRecord(address, await readFile(path.join(folder, file), 'utf8'), known, site);
    if (record) yield record;
  }
}

async function run(): Promise<string> {
  const [what, ...more] = positionals;
  if (what !== 'opensearch' || more.length > 0) throw new Error(`What is to be exported? ${usage}`);
  const list = await readFile(path.join(values.from, SUMS), 'utf8').catch(() => undefined);
  if (list === undefined)
    throw new Error(`There is no built site in ${values.from}: run npm run build first.`);
  const why = await whyNotTo(values.to);
  if (why !== undefined) throw new Error(why);
  await mkdir(values.to, { recursive: true });
  const mapping = JSON.stringify(mappingFor(language), null, 2);
  await writeFile(path.join(values.to, MAPPING), `${mapping}\n`);
  const { records, files, bytes } = await writeBulk(pagesOf(values.from, readSums(list).keys()), values.to);
  const size = (bytes / 1e6).toFixed(1);
  return `${records} ${records === 1 ? 'page is' : 'pages are'} in ${values.to}: ${files} ${files === 1 ? 'file' : 'files'} of ${size} MB in all, and ${MAPPING}.`;
}

try {
  console.log(await run());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
