import { Dialog } from '../components/dialog.tsx';
import { COMMAND_GROUPS, COMMANDS } from '../state/commands.ts';
import { shortcutText } from '../state/shortcuts.ts';
import { useUiStore } from '../state/ui-store.ts';

/** All keyboard shortcuts on one sheet, read from the command list. */
export function ShortcutSheet() {
  return (
    <Dialog isOpen onClose={() => useUiStore.setState({ overlay: 'none' })} title="Keyboard shortcuts">
      <div className="sheet-groups">
        {COMMAND_GROUPS.map((group) => (
          <section key={group}>
            <h3 className="sheet-group">{group}</h3>
            <dl className="sheet-keys">
              {COMMANDS.filter((command) => command.group === group && command.shortcuts.length > 0).map((command) => (
                <div key={command.id} className="sheet-line">
                  <dt>{command.label}</dt>
                  <dd>
                    {command.shortcuts.map((shortcut) => (
                      <kbd key={shortcut} className="keys">
                        {shortcutText(shortcut)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
