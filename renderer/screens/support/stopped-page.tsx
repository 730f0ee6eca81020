import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { SupportButton } from './support-button.tsx';

type StoppedPageProps = {
  readonly title: string;
  /** What happened and what it means, in a few sentences. */
  readonly children: ReactNode;
  /** Null where no case was open, or where opening it has failed again and again. */
  readonly onOpenCase: (() => void) | null;
  readonly onList: () => void;
  /** What to give the service desk. */
  readonly forDesk: string;
};

/** In place of a screen that stopped, or of a window that was started again: what happened, and the ways on. */
export function StoppedPage({ title, children, onOpenCase, onList, forDesk }: StoppedPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="crash" id="main">
      <div className="crash-words" role="alert">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      <div className="button-row">
        {onOpenCase === null ? null : (
          <Button variant="primary" onPress={onOpenCase}>
            Open the case again
          </Button>
        )}
        <Button variant={onOpenCase === null ? 'primary' : 'secondary'} onPress={onList}>
          Go to the case list
        </Button>
        <SupportButton />
      </div>
      <p className="crash-code">{forDesk}</p>
    </main>
  );
}
