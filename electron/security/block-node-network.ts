import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** What in Node's modules opens a way to another computer. HTTP, TLS and fetch all go by way of `net.Socket`. */
const WAYS: readonly (readonly [object, RegExp])[] = [
  [net.Socket.prototype, /^connect$/],
  [net.Server.prototype, /^listen$/],
  [dgram.Socket.prototype, /^(bind|connect|send)$/],
  [dns, /^(lookup|resolve|reverse)/],
  [dns.promises, /^(lookup|resolve|reverse)/],
  [dns.Resolver.prototype, /^(resolve|reverse)/],
  [dns.promises.Resolver.prototype, /^(resolve|reverse)/],
];

/**
 * Takes the network away from Node's side of this thread: whatever asks for a connection, an address or a port gets an
 * error. The app has no need of any; this is for what it is built of. Chromium's side is the business of `blockNetwork`.
 */
export function blockNodeNetwork(onRefused: () => void = () => undefined): void {
  function refuse(): never {
    onRefused();
    throw new Error('Counterpoise uses no network.');
  }
  for (const [holder, names] of WAYS) {
    for (const name of Object.getOwnPropertyNames(holder).filter((each) => names.test(each))) {
      Object.defineProperty(holder, name, { value: refuse, writable: false, configurable: false });
    }
  }
}
