/** The folder of its host in which the site stands. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';

/**
 * `/` for a site at the root of its host, else `/folder/`: what the environment names as `BASE_PATH`, or
 * the path of the site's address in `site.yaml`.
 */
export function basePath(): string {
  const { url } = parse(readFileSync(`${contentFolder}/site.yaml`, 'utf8')) as { url: string };
  const folders = (process.env['BASE_PATH'] || new URL(url).pathname).split('/').filter(Boolean);
  return ['', ...folders, ''].join('/');
}
