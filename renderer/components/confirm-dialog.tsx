import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  /** The question. */
  readonly title: string;
  /** What it would mean. */
  readonly children: ReactNode;
  readonly answer: string;
  readonly onAnswer: () => void;
  /** Another, larger answer. */
  readonly other?: { readonly answer: string; readonly onAnswer: () => void } | undefined;
  readonly onClose: () => void;
};

/** Asks before something is done that cannot be taken back; Cancel comes first, and closing means no. */
export function ConfirmDialog({ title, children, answer, onAnswer, other, onClose }: ConfirmDialogProps) {
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="narrow"
      title={title}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {other === undefined ? null : <Button onPress={closing(other.onAnswer)}>{other.answer}</Button>}
          <Button variant="primary" onPress={closing(onAnswer)}>
            {answer}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
