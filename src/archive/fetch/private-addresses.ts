/** Which addresses are no part of the web: this machine, and its network. */
import { BlockList, isIP } from 'node:net';

/** RFC 6890: for version 4, its own, shared, private, linked and reserved networks, those of examples and of groups. */
const OWN_NETS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Addresses of version 4 written as version 6: RFC 4291 (mapped, compatible), RFC 6052 and 6145 (translated). */
const WRITTEN_IN = ['::ffff:', '::', '64:ff9b::', '::ffff:0:'];

const OWN = new BlockList();
for (const [net, bits] of OWN_NETS) {
  OWN.addSubnet(net, bits, 'ipv4');
  for (const prefix of WRITTEN_IN) OWN.addSubnet(prefix + net, 96 + bits, 'ipv6');
}
// RFC 4291, 4193, 8215.
OWN.addSubnet('::', 127, 'ipv6');
// Ways through tunnels: 6to4 (RFC 3056) and Teredo (RFC 4380) hold an address of version 4, which may be of this network.
OWN.addSubnet('2002::', 16, 'ipv6');
OWN.addSubnet('2001::', 32, 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');
OWN.addSubnet('fec0::', 10, 'ipv6');
OWN.addSubnet('ff00::', 8, 'ipv6');
OWN.addSubnet('64:ff9b:1::', 48, 'ipv6');

const OWN_NAME = /(?:^|\.)(?:localhost|local|internal|lan)\.?$/iu;

/** Whether a numeric address is of this machine or of its network. */
export const isPrivateAddress = (address: string): boolean =>
  OWN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The host of an address as a resolver takes it: without the brackets of version 6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');

/** Whether an address says by itself that it leads into the own network, so that who wrote it meant that. */
export function isPrivateHost(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) > 0 ? isPrivateAddress(host) : OWN_NAME.test(host);
}
