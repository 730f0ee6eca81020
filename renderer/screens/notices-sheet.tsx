import { use } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useUiStore } from '../state/ui-store.ts';

/** Written beside the page when the app is built. */
const NOTICES = './third-party-notices.txt';

/** Asked for once, when the sheet is first wanted. */
const notices = fetch(NOTICES)
  .then((answer) => (answer.ok ? answer.text() : null))
  .catch(() => null);

/** Whose work the app contains, and under which licences. */
export function NoticesSheet() {
  const text = use(notices);
  return (
    <Dialog isOpen onClose={() => useUiStore.setState({ overlay: 'none' })} title="Third-party notices" width="wide">
      {text === null ? (
        <p>
          The notices could not be read. They also lie beside the program, in “resources”, as third-party-notices.txt.
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that holds nothing to focus is scrolled from here
        <section aria-label="Notices" tabIndex={0}>
          <pre className="notices">{text}</pre>
        </section>
      )}
    </Dialog>
  );
}
