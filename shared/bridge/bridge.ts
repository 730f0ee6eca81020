import type * as v from 'valibot';
import type { Result } from '../result.ts';
import type { BridgeError } from './bridge-error.ts';
import type { contract, eventContract } from './contract.ts';

export type Channel = keyof typeof contract;
export type RequestOf<Name extends Channel> = v.InferOutput<(typeof contract)[Name]['request']>;
export type ReplyOf<Name extends Channel> = v.InferOutput<(typeof contract)[Name]['reply']>;
export type EventChannel = keyof typeof eventContract;
export type EventOf<Name extends EventChannel> = v.InferOutput<(typeof eventContract)[Name]>;

/** What the renderer sees as window.counterpoise; derived from the contract, so neither half can have a channel alone. */
export type Bridge = {
  readonly [Name in Channel]: (payload: RequestOf<Name>) => Promise<Result<ReplyOf<Name>, BridgeError>>;
} & {
  /** Subscribes to an event of the shell; the returned function unsubscribes. */
  readonly on: <Name extends EventChannel>(channel: Name, listener: (event: EventOf<Name>) => void) => () => void;
};

/** The shell's half: one handler per channel. */
export type Handlers = {
  readonly [Name in Channel]: (
    payload: RequestOf<Name>,
  ) => Promise<Result<ReplyOf<Name>, BridgeError>> | Result<ReplyOf<Name>, BridgeError>;
};
