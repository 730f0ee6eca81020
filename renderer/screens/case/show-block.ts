import { setPreferences } from '../../state/preferences.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { bringIntoView } from './bring-into-view.ts';

/** Brings a paragraph of the letter into view and puts the focus on it, folding the paper out where it is folded. */
export function showBlock(blockId: string): void {
  setPreferences({ paperFolded: false });
  useUiStore.setState({ paper: 'letter', side: 'paper' });
  requestAnimationFrame(() => {
    const selector = `[data-block="${CSS.escape(blockId)}"]`;
    const desk = document.querySelector<HTMLElement>('.desk');
    if (desk === null) return;
    bringIntoView(desk, selector);
    desk.querySelector<HTMLElement>(`${selector} > .block-open`)?.focus();
  });
}
