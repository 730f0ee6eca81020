import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';

type DisclosureProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly defaultExpanded?: boolean;
  /** Told of each opening and closing, so that the choice can be remembered. */
  readonly onExpandedChange?: (isExpanded: boolean) => void;
};

/** Something that can be folded away under its title. */
export function Disclosure({ title, children, defaultExpanded = false, onExpandedChange }: DisclosureProps) {
  return (
    <AriaDisclosure
      className="disclosure"
      defaultExpanded={defaultExpanded}
      {...(onExpandedChange === undefined ? {} : { onExpandedChange })}
    >
      <Button slot="trigger" className="disclosure-button">
        <span className="disclosure-sign" aria-hidden="true" />
        {title}
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
