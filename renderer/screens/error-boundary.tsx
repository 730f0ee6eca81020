import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { reportCode } from '../report-code.ts';
import { useUiStore } from '../state/ui-store.ts';

type Props = { readonly children: ReactNode };
type State = { readonly code: string | null };

/**
 * Catches a fault of the screen. What was saved is on the disk, so the case can simply be opened again. Only a code goes
 * to the log. A class, because React has no other way.
 */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { code: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { code: cause instanceof Error ? cause.name : 'unknown' };
  }

  override componentDidCatch(cause: unknown): void {
    reportCode(`screen.${cause instanceof Error ? cause.name : 'unknown'}`);
  }

  override render() {
    if (this.state.code === null) return this.props.children;
    return <CrashPage code={this.state.code} onAgain={() => this.setState({ code: null })} />;
  }
}

function CrashPage({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) {
  const hasCase = useUiStore((state) => state.openCaseId !== null);
  return (
    <main className="crash">
      <h1>This screen stopped working</h1>
      <p>
        Your answers are saved as you type, so at most the last second can be missing. Nothing has been sent anywhere.
      </p>
      <div className="button-row">
        <Button variant="primary" onPress={onAgain}>
          {hasCase ? 'Open the case again' : 'Try again'}
        </Button>
        {hasCase ? <Button onPress={() => useUiStore.setState({ openCaseId: null })}>Case list</Button> : null}
      </div>
      <p className="crash-code">If it happens again, give your support desk this code and the time: {code}</p>
    </main>
  );
}
