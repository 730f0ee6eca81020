import { ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import type { Channel, Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { requestChannels } from '../../shared/bridge/channels.ts';
import { contract } from '../../shared/bridge/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isTrustedSender } from '../security/trusted-sender.ts';
import { causeCode, logEvent } from '../start/log.ts';

type AnyHandler = (payload: unknown) => Promise<Result<unknown, BridgeError>> | Result<unknown, BridgeError>;

/**
 * Connects the handlers to their channels, the only place that listens to the renderer. Each message: sender checked,
 * request parsed, handled, reply parsed. Messages that come before the handlers are ready wait for them. A handler that throws is logged by code and answered as "internal".
 */
export function handleRequests(contents: WebContents, ready: () => Promise<Handlers>): void {
  for (const channel of requestChannels) {
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, (event, payload: unknown) => {
      if (!isTrustedSender(event, contents)) return refuse(channel, 'sender');
      return answer(channel, ready, payload);
    });
  }
}

async function answer(
  channel: Channel,
  ready: () => Promise<Handlers>,
  payload: unknown,
): Promise<Result<unknown, BridgeError>> {
  const request = v.safeParse(contract[channel].request, payload, { abortEarly: true });
  if (!request.success) return refuse(channel, 'request');
  try {
    const handler = (await ready())[channel] as AnyHandler;
    const result = await handler(request.output);
    if (!result.ok) return result;
    return ok(v.parse(contract[channel].reply as v.GenericSchema, result.value));
  } catch (cause) {
    logEvent('ipc.failed', { channel, cause: causeCode(cause) });
    return err({ code: 'internal' });
  }
}

function refuse(channel: Channel, why: 'sender' | 'request'): Result<never, BridgeError> {
  logEvent('ipc.refused', { channel, why });
  return err({ code: 'badRequest', channel });
}
