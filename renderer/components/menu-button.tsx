import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
};

type MenuButtonProps = {
  readonly label: string;
  /** What the label leaves to the eye, such as the row that the button stands in. */
  readonly hiddenLabel?: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly isBusy?: boolean;
  readonly busyLabel?: string;
};

/** A button that opens a short menu. */
export function MenuButton({
  label,
  hiddenLabel,
  entries,
  onAction,
  isBusy = false,
  busyLabel = label,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className="button button-secondary button-menu" isDisabled={isBusy}>
        {isBusy ? busyLabel : label}
        {hiddenLabel === undefined ? null : <span className="hidden-text"> {hiddenLabel}</span>}
        <span className="button-caret" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => onAction(String(key))}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="menu-item"
              textValue={entry.label}
              isDisabled={entry.isDisabled === true}
            >
              <span>{entry.label}</span>
              {entry.shortcut === undefined ? null : <kbd className="keys">{entry.shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
