/** Follows the redirects of a server, and no way from the web into this machine or its own network. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Unreadable } from './unreadable.ts';

const MOST_REDIRECTS = 10;

/** Addresses that are no part of the web (RFC 6890, and for version 6 RFC 4193 and 4291). */
const OWN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  OWN.addSubnet(net, bits, 'ipv4');
OWN.addSubnet('::', 127, 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');

const OWN_NAME = /(?:^|\.)(?:localhost|local|internal|lan)\.?$/iu;

/** Whether a host is this machine, or one of the network in which it stands. */
async function isOwn({ hostname }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (OWN_NAME.test(host)) return true;
  const known = isIP(host);
  const found = known
    ? [{ address: host, family: known }]
    : await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address, family }) => OWN.check(address, family === 6 ? 'ipv6' : 'ipv4'));
}

/**
 * Fetches an address, by way of where its server sends.
 * An editor may name a server of the own network; a server of the web may not lead there.
 * @throws Unreadable where it leads nowhere that may be fetched; else what `fetch` throws
 */
export async function fetchFollowing(address: string, options: RequestInit): Promise<Response> {
  const first = new URL(address);
  let at = first;
  for (let times = 0; times <= MOST_REDIRECTS; times += 1) {
    const response = await fetch(at, { ...options, redirect: 'manual' });
    const to = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || to === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(to, at.href) ? new URL(to, at) : undefined;
    if (!next || !/^https?:$/u.test(next.protocol))
      throw new Unreadable(`${address} leads to what is no address of the web, and was not fetched.`);
    if (next.host !== first.host && (await isOwn(next)) && !(await isOwn(first)))
      throw new Unreadable(
        `${address} leads to ${next.host}, which is no part of the web: it was not fetched.`,
      );
    at = next;
  }
  throw new Unreadable(`${address} leads from one address to the next without an end.`);
}
