import { useState } from 'react';
import {
  Dialog as AriaDialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Autocomplete,
  useFilter,
} from 'react-aria-components';
import { COMMANDS, type Command } from '../state/commands.ts';
import { shortcutText } from '../state/shortcuts.ts';
import { useUiStore } from '../state/ui-store.ts';

/** Every command by name: type a few letters, press Enter. */
export function CommandPalette() {
  return (
    <ModalOverlay
      className="veil veil-top"
      isOpen
      isDismissable
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Modal className="dialog dialog-palette">
        <AriaDialog className="dialog-inner" aria-label="Commands">
          <PaletteList />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList() {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [commands] = useState(() => COMMANDS.filter((command) => command.isEnabled() && command.id !== 'palette'));
  return (
    <Autocomplete filter={contains}>
      <SearchField className="palette-search" aria-label="Find a command" autoFocus>
        <Input
          className="palette-input"
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder="What do you want to do?"
        />
      </SearchField>
      <ListBox
        className="palette-list"
        aria-label="Commands"
        items={commands}
        onAction={(key) => runAfterClosing(String(key), commands)}
        renderEmptyState={() => <p className="palette-empty">No command has those words.</p>}
      >
        {(command) => (
          <ListBoxItem className="menu-item" id={command.id} textValue={command.label}>
            <span>{command.label}</span>
            {command.shortcuts[0] === undefined ? null : (
              <kbd className="keys">{shortcutText(command.shortcuts[0])}</kbd>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}

/** The palette gives the focus back first, so that a command may move it. */
function runAfterClosing(id: string, commands: readonly Command[]): void {
  close();
  setTimeout(() => commands.find((command) => command.id === id)?.run(), 0);
}
