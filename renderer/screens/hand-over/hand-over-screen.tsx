import { useUiStore } from '../../state/ui-store.ts';
import { GiveCases } from './give-cases.tsx';
import { OpenSealed } from './open-sealed.tsx';
import { TakeCases } from './take-cases.tsx';
import '../../styles/hand-over.css';

/** Handing over: out to a file, or in from one that was chosen. */
export function HandOverScreen() {
  const incoming = useUiStore((state) => state.incoming);
  if (incoming === null) return <GiveCases />;
  return incoming.kind === 'sealed' ? <OpenSealed incoming={incoming} /> : <TakeCases incoming={incoming} />;
}
