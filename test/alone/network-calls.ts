/** The calls by which something can leave this machine. */
export const WATCHED = ['connect', 'sendto', 'sendmsg', 'sendmmsg', 'bind'] as const;
/** Of what strace writes, the calls that name an address of the internet's two families. */
const CALL = /^(\d+) +(connect|sendto|sendmsg|sendmmsg|bind)\((.*)$/;
const IPV4 = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/g;
const IPV6 = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/g;
/** What a call without an address goes to: the other end of its socket, as strace -yy names it. */
const OTHER_END = /^\d+<(?:TCP|UDP)(?:v6)?:\[.*?->(?:\[([^\]]+)\]|([\d.]+)):(\d+)\]>/;
/** Names are asked for here. A resolver on this machine passes the question on, so asking it counts as leaving. */
const DNS_PORT = 53;

/** A call that names another computer. */
export type NetworkCall = { readonly call: string; readonly address: string; readonly port: number };

/** Every connect and send of a log that names an address outside this machine, or asks a resolver for a name. */
export function callsLeaving(log: string): NetworkCall[] {
  return networkCalls(log).filter(
    ({ call, address, port }) => call !== 'bind' && (!isLoopback(address) || port === DNS_PORT),
  );
}

/** Those that stay on this machine: the test's own way to the app, which shows that the log was kept. */
export function callsWithin(log: string): NetworkCall[] {
  return networkCalls(log).filter(({ address, port }) => isLoopback(address) && port !== DNS_PORT);
}

function networkCalls(log: string): NetworkCall[] {
  return log.split('\n').flatMap((line) => {
    const [, , call = '', rest = ''] = CALL.exec(line) ?? [];
    const named = [...rest.matchAll(IPV4), ...rest.matchAll(IPV6)].map(([, port, address = '']) => ({
      call,
      address,
      port: Number(port),
    }));
    const end = OTHER_END.exec(rest);
    if (named.length > 0 || end === null) return named;
    return [{ call, address: end[1] ?? end[2] ?? '', port: Number(end[3]) }];
  });
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');
}
