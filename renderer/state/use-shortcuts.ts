import { useEffect } from 'react';
import { getBridge } from '../bridge.ts';
import { COMMANDS, runCommand } from './commands.ts';
import { isShortcut } from './shortcuts.ts';

/**
 * Listens to the keys and to the native menu. Undo works over answers, so it also takes the key while the focus is in a
 * text box; a box with words that are not yet an answer keeps its own undo (data-own-undo).
 */
export function useShortcuts(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('.veil') !== null) return;
      const command = COMMANDS.find((each) => each.shortcuts.some((shortcut) => isShortcut(shortcut, event)));
      if (command === undefined || !command.isEnabled()) return;
      if (command.group === 'Answers' && hasOwnUndo(event.target)) return;
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

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-undo]') !== null;
}
