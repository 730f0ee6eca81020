/**
 * Runs in the page as a script that the app serves, in a copy of the app made for the test: what a driver runs in a page
 * is let past the content security policy, so that it would prove nothing.
 */
export function servedProbe(): void {
  const KEPT = 'violations';
  type Attempt = () => unknown;
  const seen: string[] = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    sessionStorage.setItem(KEPT, JSON.stringify(seen));
  });

  const asTrusted = (value: string) => value as unknown as never;
  const appended = <Name extends keyof HTMLElementTagNameMap>(name: Name, set: object) => {
    const element = Object.assign(document.createElement(name), set);
    document.body.append(element);
    return new Promise<void>((resolve, reject) => {
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => reject(new Error('refused')));
    });
  };
  const ran = (name: string) =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => (name in window ? resolve() : reject(new Error('did not run'))), 200);
    });
  /** Resolves where the attempt was let through, rejects where it was refused. */
  const attempts: Record<string, Attempt> = {
    'a script in the page': () => {
      const script = document.createElement('script');
      script.append('window.planted1 = 1');
      document.body.append(script);
      return ran('planted1');
    },
    'a handler in an attribute': () => {
      const picture = document.createElement('img');
      picture.setAttribute('onerror', 'window.planted2 = 1');
      picture.src = './nowhere.png';
      document.body.append(picture);
      return ran('planted2');
    },
    'markup from text': () => Object.assign(document.createElement('div'), { innerHTML: '<b>planted</b>' }),
    // biome-ignore lint/security/noGlobalEval: the attempt is what is tested.
    eval: () => window.eval('1 + 1'),
    'a function from text': () => new Function('return 1')(),
    'a timer from text': () => {
      setTimeout(asTrusted('window.planted3 = 1'));
      return ran('planted3');
    },
    fetch: () => fetch('https://example.org/'),
    'an old request': () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', 'https://example.org/');
        request.onload = resolve;
        request.onerror = () => reject(new Error('refused'));
        request.send();
      }),
    'a socket': () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = resolve;
        socket.onerror = () => reject(new Error('refused'));
      }),
    'an event source': () =>
      new Promise((resolve, reject) => {
        const source = new EventSource('https://example.org/');
        source.onopen = resolve;
        source.onerror = () => reject(new Error('refused'));
      }),
    'a picture from elsewhere': () => appended('img', { src: 'https://example.org/x.png' }),
    'a style from elsewhere': () => appended('link', { rel: 'stylesheet', href: 'https://example.org/x.css' }),
    'a module from elsewhere': () => appended('script', { type: 'module', src: asTrusted('https://example.org/x.js') }),
    'a script from elsewhere': () => appended('script', { src: asTrusted('https://example.org/x.js') }),
    'a worker from text': () => new Worker(URL.createObjectURL(new Blob(['1'])) as never),
    'a policy of one’s own': () => {
      type Types = { createPolicy: (name: string, rules: object) => unknown };
      return (window as unknown as { trustedTypes: Types }).trustedTypes.createPolicy('planted', {});
    },
    'another base': () => {
      document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' }));
      if (document.baseURI.startsWith('app://counterpoise/')) throw new Error('refused');
    },
    'compiled code': () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  };
  const probe = async () => {
    const found: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        found[name] = 'LET THROUGH';
      } catch {
        found[name] = 'refused';
      }
    }
    return found;
  };
  Object.assign(window, { violations: () => seen, probe });
}
