import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';

type DisclosureProps = {
  readonly title: string;
  /** What the title leaves to the eye, such as the entry that it stands in. */
  readonly hiddenTitle?: string;
  readonly children: ReactNode;
  readonly defaultExpanded?: boolean;
  /** Told of each opening and closing, so that the choice can be remembered. */
  readonly onExpandedChange?: (isExpanded: boolean) => void;
};

/** Something that can be folded away under its title. */
export function Disclosure({
  title,
  hiddenTitle,
  children,
  defaultExpanded = false,
  onExpandedChange,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      className="disclosure"
      defaultExpanded={defaultExpanded}
      {...(onExpandedChange === undefined ? {} : { onExpandedChange })}
    >
      <Button slot="trigger" className="disclosure-button">
        <span className="disclosure-sign" aria-hidden="true" />
        {title}
        {hiddenTitle === undefined ? null : <span className="hidden-text">: {hiddenTitle}</span>}
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
