/**
 * The headers that the site is served with. This is their only source: the build writes them into the
 * built site as `_headers` (the format of Netlify and Cloudflare Pages), and our own server reads that
 * file, so that what is tested here is what a host sends.
 *
 * What differs from page to page (the hashes of inlined styles) is in a policy inside each page,
 * see `page-policy.ts`: it holds on hosts that send no headers at all, and a browser obeys both.
 */
import { openFiles } from '../../lib/site/exports.ts';
import { scriptSources } from './loader.ts';

/** Headers for every address that matches `path`, where `*` stands for any text and `:name` for one part of a path. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** What every page may load, and from where: in the headers for all of them, and narrower in each page. */
export const policyOfSite = (
  base: string,
  { compiles, styles }: { compiles: boolean; styles: readonly string[] },
): string[] => [
  "default-src 'none'",
  `script-src ${scriptSources(base)}${compiles ? " 'wasm-unsafe-eval'" : ''}`,
  `style-src ${["'self'", ...styles].join(' ')}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

const sitePolicy = (base: string): string =>
  [...policyOfSite(base, { compiles: true, styles: ["'unsafe-inline'"] }), "frame-ancestors 'none'"].join(
    '; ',
  );

/** Features of the browser that no page of the site uses. */
const permissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What other sites may fetch and show: the record for machines, citations and feeds, the data of figures, the pictures. Pages are not among it. */
const OPEN = [
  ...openFiles,
  'data/:id/data.csv',
  'cards/*',
  // Citations and feeds of single records. Pages have a slash at their end.
  ...['articles', 'bill', 'documents', 'promises', 'requests', 'timeline'].map((folder) => `${folder}/:file`),
];
const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

const framedBy = (policy: string, sites: string): string =>
  policy.replace("frame-ancestors 'none'", `frame-ancestors ${sites}`);

/**
 * The rules, the general one first.
 *
 * @param options.kit for a build with the pages of the kit.
 * @param base the path under which the site is published, with a slash at both ends.
 */
export function headerRules(base = '/', { kit = false } = {}): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': sitePolicy(base),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Permissions-Policy': permissions,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        // A browser heeds this over HTTPS only, so it is harmless on a machine of one's own.
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      },
    },
    // The names of these files hold a hash of what is in them: they never change.
    { path: `${base}_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ...OPEN.map((address) => ({ path: base + address, headers: open })),
    // What other sites may show in frames, and nothing else.
    {
      path: `${base}embed/*`,
      headers: {
        'Content-Security-Policy': framedBy(sitePolicy(base), '*'),
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
    // The pages of the kit show its components in frames of their own.
    ...(kit
      ? [
          {
            path: `${base}kit/*`,
            headers: {
              'Content-Security-Policy': `${framedBy(sitePolicy(base), "'self'")}; frame-src 'self'`,
            },
          },
        ]
      : []),
  ];
}

/** What is not immutable is requested again each time, and answered with 304 when it has not changed. */
export const revalidate = 'public, max-age=0, must-revalidate';

/**
 * The rules in the format of Netlify and Cloudflare Pages: an address, then its headers, indented. Cloudflare joins the
 * values of all rules that match, unless a rule takes the header away first, by a line that Netlify passes over.
 */
export function writeHeadersFile([general, ...rules]: HeaderRule[]): string {
  const written = ({ path, headers }: HeaderRule, before?: HeaderRule) => [
    path,
    ...Object.entries(headers).flatMap(([name, value]) => [
      ...(before && name in before.headers ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]),
    '',
  ];
  return [written(general!), ...rules.map((rule) => written(rule, general))].flat().join('\n');
}

/** Reads what `writeHeadersFile` wrote. Lines that begin with `#` are comments. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/u.test(line)) {
      rules.push({ path: line.trim(), headers: {} });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (rule && colon > 0) rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** The headers of one address: those of every rule that matches, a later rule before an earlier one. */
export function headersFor(rules: HeaderRule[], address: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ path }) => matches(path, address)).map(({ headers }) => headers),
  ) as Record<string, string>;
}

/** A pattern as hosts read it: `*` stands for any text, `:name` for one part of a path. */
const matches = (pattern: string, address: string): boolean =>
  new RegExp(
    `^${pattern
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : RegExp.escape(part).replaceAll('\\*', '.*')))
      .join('/')}$`,
    'u',
  ).test(address);
