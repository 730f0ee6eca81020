import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleRequests } from '../../../../electron/ipc/handle.ts';
import type { Handlers } from '../../../../shared/bridge/bridge.ts';
import { requestChannels } from '../../../../shared/bridge/channels.ts';
import { NO_PROFILE } from '../../../../shared/case/force-profile.ts';
import { err, ok } from '../../../../shared/result.ts';

type Listener = (event: IpcMainInvokeEvent, payload?: unknown) => Promise<unknown> | unknown;
const listeners = vi.hoisted(() => new Map<string, unknown>());

vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: unknown) => listeners.set(channel, listener),
    removeHandler: (channel: string) => listeners.delete(channel),
  },
  protocol: {},
}));

const mainFrame = { url: 'app://counterpoise/index.html' };
const contents = { mainFrame } as unknown as WebContents;
const handler = vi.fn();

function send(channel: string, payload?: unknown, event: object = { sender: contents, senderFrame: mainFrame }) {
  return (listeners.get(channel) as Listener)(event as IpcMainInvokeEvent, payload);
}

beforeEach(() => {
  handler.mockReset().mockReturnValue(ok({}));
  handleRequests(
    contents,
    async () => Object.fromEntries(requestChannels.map((channel) => [channel, handler])) as unknown as Handlers,
  );
});

describe('handleRequests', () => {
  it('listens to every channel and to no other', () => {
    expect([...listeners.keys()].sort()).toEqual([...requestChannels].sort());
  });

  const elsewhere = (url: string) => {
    const frame = { url };
    return { sender: { mainFrame: frame }, senderFrame: frame };
  };
  it.each([
    ['a frame that is gone', { sender: contents, senderFrame: null }],
    ['another frame of the window', { sender: contents, senderFrame: { url: mainFrame.url } }],
    ['another window', elsewhere(mainFrame.url)],
    ['no frame at all', {}],
  ])('refuses %s on every channel', async (_, event) => {
    for (const channel of requestChannels) {
      expect(await send(channel, undefined, event)).toEqual(err({ code: 'badRequest', channel }));
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    'https://counterpoise/',
    'app://counterpoise.evil/',
    'app://other/',
    'file:///index.html',
    'about:blank',
    '',
    'app:',
  ])('refuses the page %j in the window itself', async (url) => {
    const frame = { url };
    const window = { mainFrame: frame } as unknown as WebContents;
    handleRequests(
      window,
      async () => Object.fromEntries(requestChannels.map((channel) => [channel, handler])) as unknown as Handlers,
    );
    expect(await send('getStartInfo', undefined, { sender: window, senderFrame: frame })).toMatchObject({ ok: false });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['openCase', { id: '../../etc/passwd' }],
    ['openCase', { id: 'a', path: '/etc/passwd' }],
    ['openCase', undefined],
    ['openExample', { name: '__proto__' }],
    ['exportDocument', { id: 'a', document: 'letter', format: 'exe' }],
    ['saveProfiles', { list: [{ ...NO_PROFILE, reviewWithinDays: -1 }], currentId: NO_PROFILE.id }],
    ['saveCase', { caseFile: {}, bookmark: null, state: 'x' }],
    ['reportProblem', { kind: 'window', name: 'Kestrel', place: null }],
    ['reportProblem', { kind: 'window', name: 'TypeError', place: { file: 'words of a case', line: 1, column: 1 } }],
    ['reportProblem', { kind: 'window', name: 'TypeError', place: null, message: 'words of a case' }],
    ['saveSupport', { leftOut: ['log', 'cases'] }],
    ['saveSupport', { leftOut: [], text: 'words of a case' }],
    ['createCase', { all: true }],
  ])('refuses %s with a request that the contract does not know', async (channel, payload) => {
    expect(await send(channel, payload)).toEqual(err({ code: 'badRequest', channel }));
    expect(handler).not.toHaveBeenCalled();
  });

  it('passes on a good request, and errors of the handler as they are', async () => {
    handler.mockReturnValue(err({ code: 'notFound' }));
    expect(await send('openCase', { id: 'a' })).toEqual(err({ code: 'notFound' }));
    expect(handler).toHaveBeenCalledWith({ id: 'a' });
  });

  it('answers "internal", without a word of the cause, when a handler throws or rejects', async () => {
    handler.mockImplementation(() => {
      throw new Error('the words of a case');
    });
    expect(await send('getStartInfo')).toEqual(err({ code: 'internal' }));
    handler.mockImplementation(() => Promise.reject(new Error('the words of a case')));
    expect(await send('getStartInfo')).toEqual(err({ code: 'internal' }));
  });

  it('does not let out a reply that the contract does not know', async () => {
    handler.mockReturnValue(ok([{ id: 'a', body: 'everything' }]));
    expect(await send('getStartInfo')).toEqual(err({ code: 'internal' }));
  });
});
