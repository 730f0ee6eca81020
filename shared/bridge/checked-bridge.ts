import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { Bridge, Channel, EventChannel, EventOf } from './bridge.ts';
import type { BridgeError } from './bridge-error.ts';
import { requestChannels } from './channels.ts';
import { contract, eventContract } from './contract.ts';

type Ask = (payload: unknown) => Promise<unknown>;

const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.looseObject({ code: v.string() }) }),
]);

/**
 * The page's side of a bridge: whatever comes from the shell is checked against the contract here too. A reply that does
 * not fit is "internal"; an event that does not fit never reaches the screens.
 */
export function checkedBridge(shell: () => Bridge): Bridge {
  async function ask(channel: Channel, payload: unknown): Promise<Result<unknown, BridgeError>> {
    const answer = v.safeParse(AnswerSchema, await (shell()[channel] as Ask)(payload));
    if (!answer.success) return err({ code: 'internal' });
    if (!answer.output.ok) return err(answer.output.error as BridgeError);
    const reply = v.safeParse(contract[channel].reply as v.GenericSchema, answer.output.value);
    return reply.success ? ok(reply.output) : err({ code: 'internal' });
  }

  function on<Name extends EventChannel>(channel: Name, listener: (event: EventOf<Name>) => void): () => void {
    return shell().on(channel, (event) => {
      const known = v.safeParse(eventContract[channel], event);
      if (known.success) listener(known.output as EventOf<Name>);
    });
  }

  const requests = requestChannels.map((channel) => [channel, (payload: unknown) => ask(channel, payload)]);
  return { ...Object.fromEntries(requests), on } as Bridge;
}
