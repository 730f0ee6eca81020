import { Component, type ReactNode } from 'react';
import { nameOf, reportFault } from '../report-fault.ts';
import { dropInterruption } from '../state/support-actions.ts';
import { useUiStore } from '../state/ui-store.ts';
import { StoppedPage } from './support/stopped-page.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly name: string | null };

/**
 * Catches a fault of the screen. What was typed last is still saved when the case is taken off the screen, so that it can
 * simply be opened again. Only the class of the fault and its place go to the log. A class, because React has no other way.
 */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { name: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { name: nameOf(cause) };
  }

  override componentDidCatch(cause: unknown): void {
    reportFault('screen', cause);
  }

  override render() {
    if (this.state.name === null) return this.props.children;
    return <CrashPage name={this.state.name} onAgain={() => this.setState({ name: null })} />;
  }
}

function CrashPage({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const hasCase = useUiStore((state) => state.openCaseId !== null);
  function openAgain() {
    // What lay over the window may be what stopped.
    useUiStore.setState({ overlay: 'none' });
    onAgain();
  }
  function goToList() {
    useUiStore.setState({ area: 'cases' });
    dropInterruption();
    openAgain();
  }
  return (
    <StoppedPage
      title="This screen stopped working"
      onOpenCase={hasCase ? openAgain : null}
      onList={goToList}
      forDesk={`If it happens again, save a support bundle and give it to your service desk with the time and this word: ${name}. No text of a case is in it.`}
    >
      <p>
        Your answers are saved as you type, so at most the last second can be missing. Nothing has been sent anywhere.
      </p>
    </StoppedPage>
  );
}
