import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrivateAddress } from '../../../../src/archive/fetch/private-addresses.ts';

const OWN = [
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
];
const OTHERS = ['8.8.8.8', '172.32.0.1', '192.167.1.1', '100.128.0.1'];

/** The same address of version 4 in the spellings of version 6 that lead to it. */
function spellings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const digits = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
  return ['::', '::ffff:', '::ffff:0:', '64:ff9b::'].flatMap((before) => [before + address, before + digits]);
}

test('an address of the own network is known in every spelling', () => {
  for (const address of OWN)
    for (const spelling of [address, ...spellings(address)])
      assert.equal(isPrivateAddress(spelling), true, spelling);
  for (const address of OTHERS)
    for (const spelling of [address, ...spellings(address)])
      assert.equal(isPrivateAddress(spelling), false, spelling);
});

test('what leads through a tunnel, a relay or to no single machine is no part of the web', () => {
  for (const address of [
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '192.88.99.1',
    '::',
    '::1',
    'fe80::1',
    'fec0::1',
    'fd00::1',
    'ff02::1',
    '224.0.0.1',
    '255.255.255.255',
  ])
    assert.equal(isPrivateAddress(address), true, address);
  for (const address of ['2606:4700::1111', '2a00:1450:4009::200e', '192.88.98.1'])
    assert.equal(isPrivateAddress(address), false, address);
});
