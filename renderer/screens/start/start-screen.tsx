import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { currentProfile } from '../../../shared/case/profiles.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { lawPackHead } from 'virtual:law-pack-head';
import { shortDate } from '../../dates.ts';
import { newCase, openExample } from '../../state/case-actions.ts';
import { runCommand } from '../../state/commands.ts';
import { EXAMPLES } from '../../state/examples.ts';
import { setPreferences } from '../../state/preferences.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { Library } from '../library/library.tsx';
import { StoreNotice } from '../store/store-notice.tsx';
import { ReopenOffer } from '../support/reopen-offer.tsx';

const MORE_EXAMPLES = EXAMPLES.slice(1).map(({ name, label }) => ({ id: `openExample.${name}`, label }));

/** The first page: the officer's cases and the ways to begin one. */
export function StartScreen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="start">
      <header className="topbar">
        <span className="topbar-name">Counterpoise</span>
        <span className="topbar-space" />
        <Button variant="quiet" onPress={() => runCommand('training')}>
          Training
        </Button>
        <Button variant="quiet" onPress={() => runCommand('deadlines')}>
          Deadlines
        </Button>
        <Button variant="quiet" onPress={() => runCommand('register')}>
          Register
        </Button>
        <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'knowledge' })}>
          Guidance and decisions
        </Button>
        <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'profiles' })}>
          Your force
        </Button>
        <Button variant="quiet" onPress={() => runCommand('store')}>
          Store
        </Button>
        <button type="button" className="keys keys-button" onClick={() => useUiStore.setState({ overlay: 'palette' })}>
          <span className="hidden-text">All commands: </span>Ctrl K
        </button>
      </header>
      <main className="start-main" id="main">
        <div className="start-head">
          <h1 ref={heading} tabIndex={-1}>
            Cases
          </h1>
          <div className="button-row">
            <Button onPress={() => runCommand('importCase')}>Bring in cases…</Button>
            <Button onPress={() => runCommand('examine')}>Examine a letter…</Button>
            <Button onPress={() => void openExample()}>Open the worked example</Button>
            <MenuButton label="More examples" entries={MORE_EXAMPLES} onAction={runCommand} />
            <Button variant="primary" onPress={() => void newCase()}>
              New case
            </Button>
          </div>
        </div>
        <ReopenOffer />
        <StoreNotice />
        <TourOffer />
        <ForcePrompt />
        <Library whenEmpty={<EmptyStart />} />
      </main>
      <StartFoot />
    </div>
  );
}

/** Once, on the first run; afterwards the tour is among the commands. */
function TourOffer() {
  const isSeen = useUiStore((state) => state.preferences.tourSeen);
  const isOnTour = useUiStore((state) => state.tourStep !== null);
  if (isSeen || isOnTour) return null;
  return (
    <section className="start-prompt" aria-label="Tour">
      <p>
        <strong>New here?</strong> A tour of two minutes shows where everything is. You can take it again at any time
        from all commands.
      </p>
      <div className="button-row">
        <Button onPress={() => runCommand('tour')}>Take the tour</Button>
        <Button variant="quiet" onPress={() => setPreferences({ tourSeen: true })}>
          No, thank you
        </Button>
      </div>
    </section>
  );
}

function ForcePrompt() {
  const isUnknown = useUiStore((state) => currentProfile(state.profiles).force.trim() === '');
  if (!isUnknown) return null;
  return (
    <section className="start-prompt" aria-label="Your force">
      <p>
        <strong>Which force do you write for?</strong> Its name, address and review route stand in every letter. Enter
        them once.
      </p>
      <Button onPress={() => useUiStore.setState({ overlay: 'profiles' })}>Enter your force’s particulars</Button>
    </section>
  );
}

function EmptyStart() {
  return (
    <section className="start-empty" aria-label="Getting started">
      <h2>No cases yet</h2>
      <p>
        Counterpoise leads you from a request to its answer, one question at a time, and writes the letter beside your
        answers. It helps you decide whether the law lets you neither confirm nor deny, and says so when it does not.
      </p>
      <ol className="start-steps">
        <li>
          <strong>New to this?</strong> Open the worked example. It is a whole case, argued and weighed, and yours to
          change.
        </li>
        <li>
          <strong>A request on your desk?</strong> Start a new case and paste the request. Everything is saved as you
          type.
        </li>
        <li>
          <strong>A case from a colleague?</strong> Bring in the case file they gave you.
        </li>
      </ol>
    </section>
  );
}

function StartFoot() {
  const dataFolder = useUiStore((state) => state.dataFolder);
  const appVersion = useUiStore((state) => state.appVersion);
  return (
    <footer className="statusbar">
      <span className="statusbar-folder">Cases are kept in {dataFolder}</span>
      <span>
        Law pack {lawPackHead.version} · checked {shortDate(lawPackHead.checkedOn)}
      </span>
      <span>Version {appVersion}</span>
      <span className="statusbar-end">Offline: nothing leaves this machine</span>
    </footer>
  );
}
