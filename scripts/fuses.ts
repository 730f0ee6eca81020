import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Each fuse of Electron, on or off. */
type Fuses = Readonly<Record<FuseV1Options, boolean>>;

/** What is burnt into the binary of a package, all of it said: no Node from outside, no code but the package's own. */
export const FUSES: Fuses = {
  [FuseV1Options.RunAsNode]: false,
  // The app sets no cookies, and turning this on would ask for the key store on each start.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked by macOS and Windows only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // As Electron has it: SQLite runs as WebAssembly, whose bounds the processor then checks.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * Sets every fuse of this binary. Fails where the binary has one that is not said here, so that a new Electron cannot
 * bring an open one in unseen; and where it lacks one, unless it is the older runtime at hand (`mayLack`).
 */
export async function setFuses(binary: string, fuses: Fuses, mayLack: boolean): Promise<void> {
  const wire = await getCurrentFuseWire(binary);
  const there = Object.entries(fuses).filter(([index]) => !mayLack || index in wire);
  await flipFuses(binary, {
    ...(Object.fromEntries(there) as Fuses),
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
  });
}

/** The fuses of a binary as they are set in it; one that it does not have is not there. */
export async function readFuses(binary: string): Promise<Partial<Fuses>> {
  const { version, ...wire } = await getCurrentFuseWire(binary);
  return Object.fromEntries(Object.entries(wire).map(([index, state]) => [index, Number(state) === FuseState.ENABLE]));
}
