import { BlockList, isIPv4 } from 'node:net';

const reserved = new BlockList();
// This machine, private networks, carriers' own, link-local (a cloud's metadata), documentation, benchmarks, relays,
// multicast and what is left over: RFC 6890.
const ranges: readonly (readonly [string, number])[] = [
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
];
for (const [net, prefix] of ranges) reserved.addSubnet(net, prefix, 'ipv4');

// Of IPv6 only what is given out to the world, and of that not what carries an IPv4 address or leads nowhere.
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
special.addSubnet('2001::', 23, 'ipv6');
special.addSubnet('2001:db8::', 32, 'ipv6');
special.addSubnet('2002::', 16, 'ipv6');
special.addSubnet('3fff::', 20, 'ipv6');

/** A34: whether an IP address lies in the open internet: not on this machine, in its network or with its cloud. */
export function isOutside(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address);
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
