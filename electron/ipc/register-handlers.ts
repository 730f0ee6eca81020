import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { CaseSummary } from '../../shared/bridge/library-contract.ts';
import type { OfficeSettings } from '../../shared/bridge/store-contract.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { csvOf } from '../../shared/office/csv.ts';
import { registerFigures } from '../../shared/register/register-figures.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { registerRows, rowsOfPeriod } from '../../shared/register/register-rows.ts';
import { figuresTable, registerTable } from '../../shared/register/register-table.ts';
import { ok } from '../../shared/result.ts';
import { today } from '../start/today.ts';
import { saveAs } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

/** What the register rests on: the listings, the calendar, and what the office decided. */
type RegisterShell = Pick<ShellContext, 'window' | 'note'> & {
  /** Every case that is not in the bin, each with what is known of it today. */
  readonly everything: () => Promise<CaseSummary[]>;
  /** The days that are not working days, by the newest list there is. */
  readonly holidays: () => Promise<LawPack['holidays']>;
  readonly settings: { readonly office: () => OfficeSettings };
};

/** The handlers for the register of decisions. */
export function registerHandlers(shell: RegisterShell): Pick<Handlers, 'readRegister' | 'exportRegister'> {
  return {
    readRegister: async ({ from, to }) => ok(rowsOfPeriod(await allRows(shell), from, to)),
    exportRegister: async ({ from, to, format }) => {
      const all = await allRows(shell);
      const table = registerTable(rowsOfPeriod(all, from, to));
      const name = `Register ${periodInName(from, to)}.${format}`;
      const bytes =
        format === 'csv'
          ? new TextEncoder().encode(csvOf(table))
          : (await import('../export/xlsx.ts')).xlsxOf([table, figuresTable(registerFigures(all, from, to))]);
      const saved = await saveAs(shell.window, name, bytes);
      if (saved.ok && saved.value !== null) shell.note({ act: 'exported', detail: `register as ${format}` });
      return saved;
    },
  };
}

/** Every row. A case that cannot be read is left to the case list, which says why: nothing is known of its dates. */
async function allRows({ everything, holidays, settings }: RegisterShell): Promise<RegisterRow[]> {
  const readable = (await everything()).filter(({ problem }) => problem === null);
  return registerRows(readable, await holidays(), settings.office().retentionYears);
}

function periodInName(from: string | null, to: string | null): string {
  if (from === null && to === null) return `of all cases ${today()}`;
  return [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter((part) => part !== '').join(' ');
}
