import { useEffect, useState } from 'react';
import {
  partText,
  SUPPORT_TITLES,
  type SupportBundle,
  type SupportPart,
} from '../../../shared/bridge/support-contract.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { saveSupport } from '../../state/support-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** The support bundle before it is saved: each line of it, and a tick for each part. */
export function SupportScreen() {
  const bundle = useBundle();
  const [leftOut, setLeftOut] = useState<readonly SupportPart[]>([]);
  const close = () => useUiStore.setState({ overlay: 'none' });
  const include = (part: SupportPart, isIn: boolean) =>
    setLeftOut((known) => (isIn ? known.filter((each) => each !== part) : [...known, part]));
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Support bundle"
      width="wide"
      footer={
        <>
          <span className="support-foot">What you see is what is saved, to the letter. Nothing is sent.</span>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={bundle === null}
            onPress={() => void saveSupport(leftOut).then((isSaved) => (isSaved ? close() : undefined))}
          >
            Save…
          </Button>
        </>
      }
    >
      <p className="support-lead">
        A text file for your service desk, when something does not work. Read it through; take out the tick of any part
        that you would rather not give.
      </p>
      {bundle === null ? (
        <p>Looking how things stand…</p>
      ) : (
        <div className="support">
          <pre className="support-text support-head">{bundle.head}</pre>
          {bundle.parts.map((each) => (
            <Part
              key={each.part}
              part={each}
              isIn={!leftOut.includes(each.part)}
              onChange={(isIn) => include(each.part, isIn)}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}

type PartProps = {
  readonly part: SupportBundle['parts'][number];
  readonly isIn: boolean;
  readonly onChange: (isIn: boolean) => void;
};

function Part({ part, isIn, onChange }: PartProps) {
  const title = SUPPORT_TITLES[part.part];
  return (
    <section className="support-part" aria-label={title}>
      <Checkbox isSelected={isIn} onChange={onChange}>
        {title}
      </Checkbox>
      <pre className={isIn ? 'support-text' : 'support-text support-out'} tabIndex={isIn ? 0 : -1}>
        {partText(part, !isIn)}
      </pre>
    </section>
  );
}

function useBundle(): SupportBundle | null {
  const [bundle, setBundle] = useState<SupportBundle | null>(null);
  useEffect(() => {
    void getBridge()
      .readSupport(undefined)
      .then((read) => (read.ok ? setBundle(read.value) : sayFailed(read.error)));
  }, []);
  return bundle;
}
