/** Which addresses are no part of the web: this machine, its network, and what leads there. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Addresses of version 4 written as version 6: RFC 4291 (mapped, compatible), RFC 6052 and 6145 (translated). */
const WRITTEN_IN = ['::ffff:0:0/96', '::/96', '64:ff9b::/96', '::ffff:0:0:0/96'].map((net) =>
  ipaddr.IPv6.parseCIDR(net),
);

const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|lan)\.?$/iu;

/**
 * Whether a numeric address is of this machine or of its network: whatever is registered as other than a machine of
 * the web, tunnels among it (6to4, Teredo), which hold an address that may be of this network.
 */
export function isPrivateAddress(address: string): boolean {
  const parsed = ipaddr.parse(address);
  // DNS64 writes every server of version 4 as one of version 6 (RFC 6147): what counts is the address that is meant.
  const isWritten = parsed instanceof ipaddr.IPv6 && WRITTEN_IN.some((net) => parsed.match(net));
  const meant = isWritten ? ipaddr.fromByteArray(parsed.toByteArray().slice(12)) : parsed;
  return meant.range() !== 'unicast';
}

/** Whether an address says by itself that it leads into the own network, so that who wrote it meant that. */
export function isPrivateHost({ hostname }: URL, isPrivate = isPrivateAddress): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '');
  return isIP(host) > 0 ? isPrivate(host) : PRIVATE_NAME.test(host);
}
