import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../shared/bridge/bridge.ts';
import { requestChannels } from '../../../../shared/bridge/channels.ts';
import { checkedBridge } from '../../../../shared/bridge/checked-bridge.ts';
import { err, ok } from '../../../../shared/result.ts';

/** A shell that answers every channel with one thing, and tells one event. */
function shellThat(answer: unknown, event: unknown = {}): Bridge {
  const requests = requestChannels.map((channel) => [channel, async () => answer]);
  const on = (_channel: string, listener: (event: unknown) => void) => {
    listener(event);
    return () => undefined;
  };
  return { ...Object.fromEntries(requests), on } as Bridge;
}

describe("the page's side of the bridge", () => {
  it.each([
    ['nothing', undefined],
    ['no result', { value: {} }],
    ['an error without a code', { ok: false, error: 'the words of a case' }],
    ['more than the contract knows', ok({ savedAt: '2026-11-23T14:02:00.000Z', more: 1 })],
  ])('takes no reply that is %s', async (_, answer) => {
    const bridge = checkedBridge(() => shellThat(answer));
    for (const channel of requestChannels) {
      expect(await bridge[channel](undefined as never), channel).toEqual(err({ code: 'internal' }));
    }
  });

  it('passes on good replies, and errors as they are', async () => {
    const good = ok({ savedAt: '2026-11-23T14:02:00.000Z' });
    expect(await checkedBridge(() => shellThat(good)).saveCase({} as never)).toEqual(good);
    const refusal = err({ code: 'fileInUse', fileName: 'letter.docx' });
    expect(await checkedBridge(() => shellThat(refusal)).saveCase({} as never)).toEqual(refusal);
  });

  it('hears no event that the contract does not know', () => {
    const heard: unknown[] = [];
    for (const event of [{ command: 'undo' }, { command: 7 }, { command: 'undo', more: 1 }, null]) {
      checkedBridge(() => shellThat(null, event)).on('menuCommand', (told) => heard.push(told));
    }
    expect(heard).toEqual([{ command: 'undo' }]);
  });
});
