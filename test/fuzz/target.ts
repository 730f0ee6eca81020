import type fc from 'fast-check';

/** One way for a file of somebody else to come in. */
export type Target = {
  readonly name: string;
  /** Its share of the inputs. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<unknown>;
  /** True where the input was taken, false where it was refused in words; throws where it was neither. */
  readonly take: (input: unknown) => boolean | Promise<boolean>;
};

/** A target, its inputs and what takes them of one type. */
export function target<Input>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<Input>,
  take: (input: Input) => boolean | Promise<boolean>,
): Target {
  return { name, share, inputs, take: (input) => take(input as Input) };
}
