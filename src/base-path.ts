/** The folder of its host in which the site is published. */
import { siteSettings } from './site-settings.ts';

/**
 * `/` for a site at the root of its host, else `/folder/`: what the environment names as `BASE_PATH`, or
 * the path of the site's address in `site.yaml`.
 */
export function basePath(): string {
  const { url } = siteSettings();
  const folders = (process.env['BASE_PATH'] || (url ? new URL(url).pathname : '')).split('/').filter(Boolean);
  return ['', ...folders, ''].join('/');
}
