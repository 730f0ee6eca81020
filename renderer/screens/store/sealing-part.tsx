import { useEffect, useState } from 'react';
import { getBridge } from '../../bridge.ts';
import { Notice } from '../../components/notice.tsx';
import { ChangePassphraseForm } from './change-passphrase-form.tsx';
import { LockPart } from './lock-part.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { SealForm } from './seal-form.tsx';
import { UnsealForm } from './unseal-form.tsx';

type SealingPartProps = {
  readonly isSealed: boolean;
  /** Called when the store has been sealed and the recovery code kept, or when the seal has been taken off. */
  readonly onChanged: (isSealed: boolean) => void;
};

/** The part of the settings where the store is sealed with a passphrase, or the seal taken off. */
export function SealingPart({ isSealed, onChanged }: SealingPartProps) {
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const hasKeyStore = useKeyStore();
  return (
    <section className="sealing" aria-label="Sealing">
      <p>
        {isSealed
          ? 'The cases on this computer are sealed. A copy of the files is of no use to anybody without the passphrase.'
          : 'The cases on this computer are not sealed: who can read its files can read the cases. Sealing encrypts them under a passphrase that only you know.'}
      </p>
      {isSealed ? (
        <>
          <LockPart />
          <ChangePassphraseForm />
          <UnsealForm onUnsealed={() => onChanged(false)} />
        </>
      ) : (
        <SealForm hasKeyStore={hasKeyStore} onSealed={setRecoveryCode} />
      )}
      <Notice tone="info" title="What a seal does and does not cover">
        <p>
          Covered: the texts of your cases, their history, what can be undone, and the details in the audit trail. Not
          covered: when and under which account cases were saved, your force’s particulars, letterheads, and every file
          that you export.
        </p>
        <p>
          Backups made before sealing are not sealed. They stay until they are deleted, and who finds one can read it:
          delete them, under Backups, once you have seen that the passphrase works. Backups made from then on are sealed
          with the passphrase of their day.
        </p>
      </Notice>
      {recoveryCode === null ? null : (
        <RecoveryCode
          code={recoveryCode}
          onKept={() => {
            setRecoveryCode(null);
            onChanged(true);
          }}
        />
      )}
    </section>
  );
}

/** Whether the operating system keeps keys for real; null until that is known. */
function useKeyStore(): boolean | null {
  const [hasKeyStore, setHasKeyStore] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    void getBridge()
      .sealingFacts(undefined)
      .then((facts) => {
        if (isHere) setHasKeyStore(facts.ok && facts.value.hasKeyStore);
      });
    return () => {
      isHere = false;
    };
  }, []);
  return hasKeyStore;
}
