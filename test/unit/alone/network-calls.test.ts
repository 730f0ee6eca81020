import { describe, expect, it } from 'vitest';
import { callsLeaving, callsWithin } from '../../alone/network-calls.ts';

const line = (call: string) => `4711  ${call} = 0`;
const OUT = [
  'connect(23<UDP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16)',
  'connect(24<UDPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28)',
  'connect(25<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
  'sendto(23<UDP:[10.0.0.1:5000]>, "words", 5, 0, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16)',
  'sendto(23<UDP:[10.0.0.1:5000->192.0.2.1:443]>, "words", 5, 0, NULL, 0)',
  'sendto(23<TCPv6:[[fd00::1]:5000->[2001:db8::1]:443]>, "words", 5, 0, NULL, 0)',
  'sendmsg(23<UDP:[9]>, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}, 0)',
  // A resolver on this machine asks further.
  'connect(23<UDP:[9]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16)',
];
const HERE = [
  'connect(23<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(9222), sin_addr=inet_addr("127.0.0.1")}, 16)',
  'connect(24<TCPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(9222), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28)',
  'sendto(23<TCP:[127.0.0.1:5000->127.0.0.1:9222]>, "words", 5, 0, NULL, 0)',
];
const NEITHER = [
  'connect(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20)',
  'sendmsg(3<UNIX-STREAM:[9->10]>, {msg_name=NULL, msg_namelen=0}, 0)',
  'sendto(3<NETLINK:[ROUTE:9]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12)',
];

describe('a log of network calls', () => {
  it('shows what leaves this machine, once for each call', () => {
    for (const call of OUT) expect(callsLeaving(line(call)), call).toHaveLength(1);
    expect(callsLeaving(OUT.map(line).join('\n'))).toHaveLength(OUT.length);
  });

  it('tells it from what stays here', () => {
    for (const call of [...HERE, ...NEITHER]) expect(callsLeaving(line(call)), call).toEqual([]);
    expect(callsWithin(HERE.map(line).join('\n'))).toHaveLength(HERE.length);
  });
});
