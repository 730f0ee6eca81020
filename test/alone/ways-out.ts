import type { ElectronApplication, Page } from 'playwright-core';

/** Addresses that are nobody's (RFC 5737, RFC 2606): where a call is made to one of them, it was made. */
const NOWHERE = { address: '192.0.2.1', port: 8080, name: 'way-out.example' };

/** What came of each way: "refused" at once, or "tried", which means that it was let go on. */
export type Tries = Readonly<Record<string, 'refused' | 'tried'>>;

/** Every way that we know for a page to reach another computer. What of them reaches the network, strace sees. */
export function tryFromPage(page: Page): Promise<Tries> {
  return page.evaluate(async ({ address, port, name }) => {
    const patience = 1500;
    const [byAddress, byName] = [`http://${address}:${port}/`, `http://${name}:${port}/`];

    function answered(start: (done: (way: 'refused' | 'tried') => void) => void): Promise<'refused' | 'tried'> {
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve('tried'), patience);
        const done = (way: 'refused' | 'tried') => {
          clearTimeout(timer);
          resolve(way);
        };
        try {
          start(done);
        } catch {
          done('refused');
        }
      });
    }
    const element = (tag: string, attributes: Record<string, string>) =>
      answered((done) => {
        const made = document.createElement(tag);
        made.addEventListener('error', () => done('refused'));
        made.addEventListener('load', () => done('tried'));
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        document.body.append(made);
      });
    const link = (rel: string, href: string, more: Record<string, string> = {}) =>
      element('link', { rel, href, ...more });
    const socket = (make: () => EventTarget) =>
      answered((done) => make().addEventListener('error', () => done('refused')));
    const call = (begin: () => Promise<unknown>) =>
      answered((done) => {
        begin().then(
          () => done('tried'),
          () => done('refused'),
        );
      });
    type Transport = new (url: string) => { readonly ready: Promise<unknown> };
    const webTransport = (globalThis as { WebTransport?: Transport }).WebTransport;

    const ways: Record<string, Promise<'refused' | 'tried'>> = {
      fetch: call(() => fetch(byAddress, { mode: 'no-cors' })),
      'fetch by name': call(() => fetch(byName, { mode: 'no-cors' })),
      XMLHttpRequest: answered((done) => {
        const request = new XMLHttpRequest();
        request.onerror = () => done('refused');
        request.open('GET', byAddress);
        request.send();
      }),
      WebSocket: socket(() => new WebSocket(`ws://${address}:${port}/`)),
      EventSource: socket(() => new EventSource(byAddress)),
      WebTransport: call(() =>
        webTransport === undefined
          ? Promise.reject(new Error('not in this engine'))
          : new webTransport(`https://${address}:${port}/`).ready,
      ),
      WebRTC: answered((done) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}:${port}` }] });
        peer.onicecandidate = ({ candidate }) => candidate !== null && candidate.candidate !== '' && done('tried');
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done('refused');
        peer.createDataChannel('way');
        void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      }),
      sendBeacon: answered((done) => void (navigator.sendBeacon(byAddress, 'words') || done('refused'))),
      image: element('img', { src: byAddress }),
      video: element('video', { src: byAddress }),
      frame: element('iframe', { src: byAddress }),
      object: element('object', { data: byAddress }),
      stylesheet: link('stylesheet', byAddress),
      preload: link('preload', byAddress, { as: 'image' }),
      prefetch: link('prefetch', byAddress),
      icon: link('icon', byAddress),
      preconnect: link('preconnect', byAddress),
      'dns-prefetch': link('dns-prefetch', byName),
      background: answered(() => {
        document.body.style.backgroundImage = `url("${byAddress}")`;
      }),
      font: call(() => new FontFace('Far', `url("${byAddress}")`).load()),
      'new window': answered((done) => void (window.open(byAddress) ?? done('refused'))),
    };
    const names = Object.keys(ways);
    const ends = await Promise.all(names.map((each) => ways[each] as Promise<'refused' | 'tried'>));
    return Object.fromEntries(names.map((each, index) => [each, ends[index] as 'refused' | 'tried']));
  }, NOWHERE);
}

/** Every way that we know for the main process: Node's own and Electron's. */
export function tryFromMain(app: ElectronApplication): Promise<Tries> {
  return app.evaluate(async ({ net, session, BrowserWindow }, { address, port, name }) => {
    const patience = 1500;
    const module = process.mainModule as unknown as { require: (name: string) => unknown };
    const node = <Module>(id: string) => module.require(id) as Module;
    const url = `http://${address}:${port}/`;
    type Emitter = { readonly on: (event: string, then: () => void) => unknown };

    function answered(start: () => Promise<unknown>): Promise<'refused' | 'tried'> {
      return new Promise((resolve) => {
        setTimeout(() => resolve('tried'), patience);
        try {
          start().then(
            () => resolve('tried'),
            () => resolve('refused'),
          );
        } catch {
          resolve('refused');
        }
      });
    }
    const event = (make: () => Emitter, bad: string) =>
      answered(() => new Promise((_resolve, reject) => make().on(bad, () => reject(new Error(bad)))));
    const named = (start: (name: string, then: (problem: Error | null) => void) => void) =>
      answered(() => new Promise<void>((resolve, reject) => start(name, (bad) => (bad ? reject(bad) : resolve()))));

    const { connect } = node<typeof import('node:net')>('net');
    const tls = node<typeof import('node:tls')>('tls');
    const http = node<typeof import('node:http')>('http');
    const https = node<typeof import('node:https')>('https');
    const http2 = node<typeof import('node:http2')>('http2');
    const dgram = node<typeof import('node:dgram')>('dgram');
    const dns = node<typeof import('node:dns')>('dns');
    const other = session.fromPartition('another');
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session ?? session.defaultSession;
    const hidden = [{}, { webPreferences: { session: other } }].map(
      (options) => new BrowserWindow({ show: false, ...options }),
    );

    const ways: Record<string, Promise<'refused' | 'tried'>> = {
      'net.connect': event(() => connect(port, address), 'error'),
      'tls.connect': event(() => tls.connect(port, address), 'error'),
      'http.get': event(() => http.get(url), 'error'),
      'https.get': event(() => https.get(`https://${address}:${port}/`), 'error'),
      'http2.connect': event(() => http2.connect(url), 'error'),
      fetch: answered(() => fetch(url)),
      'dgram.send': answered(
        () =>
          new Promise<void>((resolve, reject) => {
            dgram.createSocket('udp4').send('words', port, address, (bad) => (bad ? reject(bad) : resolve()));
          }),
      ),
      'dns.lookup': named((host, then) => dns.lookup(host, then)),
      'dns.resolve': named((host, then) => dns.resolve4(host, then)),
      'dns.promises': answered(() => dns.promises.lookup(name)),
      'dns.Resolver': named((host, then) => new dns.Resolver().resolve4(host, then)),
      'listen to the network': answered(
        () =>
          new Promise<void>((resolve, reject) => {
            const server = node<typeof import('node:net')>('net').createServer().on('error', reject);
            server.listen(0, '0.0.0.0', () => {
              server.close();
              resolve();
            });
          }),
      ),
      'net.request of Electron': answered(
        () =>
          new Promise((resolve, reject) => {
            const request = net.request(url);
            request.on('response', resolve);
            request.on('error', reject);
            request.end();
          }),
      ),
      'net.fetch of Electron': answered(() => net.fetch(url)),
      'net.resolveHost': answered(() => net.resolveHost(name)),
      'the windows’ own session': answered(() => own.fetch(url)),
      'another session': answered(() => other.fetch(url)),
      'another session, by name': answered(() => other.resolveHost(name)),
      'a hidden window': answered(async () => hidden[0]?.loadURL(url)),
      'a window of another session': answered(async () => hidden[1]?.loadURL(url)),
      'session.preconnect': answered(() => {
        own.preconnect({ url, numSockets: 1 });
        return new Promise(() => undefined);
      }),
    };
    const names = Object.keys(ways);
    const ends = await Promise.all(names.map((each) => ways[each] as Promise<'refused' | 'tried'>));
    for (const window of hidden) window.destroy();
    return Object.fromEntries(names.map((each, index) => [each, ends[index] as 'refused' | 'tried']));
  }, NOWHERE);
}
