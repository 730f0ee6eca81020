import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { COMMANDS, runCommand } from './commands.ts';
import { isShortcut } from './shortcuts.ts';

/**
 * Listens to the keys and to the native menu. Undo works over answers, so it also takes the key while the focus is in a
 * text box; a box with words that are not yet an answer keeps its own undo (data-own-undo), and an editor with a way of
 * its own to save keeps its keys altogether (data-own-keys).
 */
export function useShortcuts(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('.veil') !== null) return;
      const command = COMMANDS.find((each) => each.shortcuts.some((shortcut) => isShortcut(shortcut, event)));
      if (command === undefined || !command.isEnabled()) return;
      if (command.group === 'Answers' && isWithin(event.target, '[data-own-undo], [data-own-keys]')) return;
      if (command.group === 'Move' && isWithin(event.target, '[data-own-keys]')) return;
      event.preventDefault();
      command.run();
    }
    document.addEventListener('keydown', onKeyDown, true);
    const unsubscribe = getBridge().on('menuCommand', ({ command }) => runCommand(command));
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      unsubscribe();
    };
  }, []);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
