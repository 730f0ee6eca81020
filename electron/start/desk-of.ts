import { hostname, userInfo } from 'node:os';
import type { Desk } from '../store/audit-trail.ts';

/** Who works here, as the operating system names them: on Windows with the domain. */
export function deskOf(environment: Readonly<Record<string, string | undefined>> = process.env): Desk {
  const name = accountName();
  const domain = environment['USERDOMAIN'];
  return { account: domain === undefined || domain === '' ? name : `${domain}\\${name}`, machine: hostname() };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return 'unknown account';
  }
}
