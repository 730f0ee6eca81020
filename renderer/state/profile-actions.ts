import type { TemplateReport } from '../../shared/bridge/contract.ts';
import type { ForceProfile, Letterhead } from '../../shared/case/force-profile.ts';
import type { Profiles } from '../../shared/case/profiles.ts';
import { selectCaseFile } from '../../shared/machine/selectors.ts';
import { getBridge } from '../bridge.ts';
import { useSessionStore } from './session-store.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Keeps the profiles; what the organisation fixes comes back over them. True when they are saved. */
export async function saveProfiles(profiles: Profiles): Promise<boolean> {
  const result = await getBridge().saveProfiles(profiles);
  if (!result.ok) {
    sayFailed(result.error);
    return false;
  }
  useUiStore.setState({ profiles: result.value.profiles });
  return true;
}

/** Asks for a picture; null when none was chosen or it cannot be used, which is then said. */
export async function chooseLetterhead(): Promise<Letterhead | null> {
  const result = await getBridge().chooseLetterhead(undefined);
  if (!result.ok) sayFailed(result.error);
  return result.ok ? result.value : null;
}

/** What came of choosing a Word template: it may be used, or the report says why not. */
export type ChosenTemplate = {
  readonly fileName: string;
  readonly template: ForceProfile['template'];
  readonly report: TemplateReport;
};

/** Asks for a Word template and has it checked; null when none was chosen. */
export async function chooseTemplate(): Promise<ChosenTemplate | null> {
  const result = await getBridge().chooseTemplate(undefined);
  if (!result.ok) sayFailed(result.error);
  return result.ok ? result.value : null;
}

/** The words of the open case's letter on a template; null without an open case, or when it cannot be filled, which is said. */
export async function previewTemplate(digest: string): Promise<string | null> {
  const { session } = useSessionStore.getState();
  if (session === null || !(await session.flush())) return null;
  const { id } = selectCaseFile(session.actor.getSnapshot());
  const result = await getBridge().previewTemplate({ id, digest });
  if (!result.ok) sayFailed(result.error);
  return result.ok ? result.value.text : null;
}

/** Writes a template to begin with. */
export async function saveStarterTemplate(): Promise<void> {
  const result = await getBridge().saveStarterTemplate(undefined);
  if (!result.ok) sayFailed(result.error);
  else if (result.value !== null) sayDone(`Saved as ${result.value.fileName}`, 'Open it in Word and make it yours.');
}

/** Writes a profile, letterhead and template within, for another computer. */
export async function exportProfile(id: string): Promise<void> {
  const result = await getBridge().exportProfile({ id });
  if (!result.ok) sayFailed(result.error);
  else if (result.value !== null) sayDone(`Saved as ${result.value.fileName}`);
}

/** Brings a profile in beside the others; its id, or null when none was brought in. */
export async function importProfile(): Promise<string | null> {
  const result = await getBridge().importProfile(undefined);
  if (!result.ok) sayFailed(result.error);
  if (!result.ok || result.value === null) return null;
  useUiStore.setState({ profiles: result.value.profiles });
  return result.value.id;
}
