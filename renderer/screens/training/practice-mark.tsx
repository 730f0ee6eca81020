import '../../styles/training.css';
import type { ReactNode } from 'react';

/** The band over everything that is practice: by word, colour and pattern, so that nobody can take it for casework. */
export function PracticeMark({ children }: { readonly children: ReactNode }) {
  return (
    <section className="practice-band" aria-label="Practice">
      <strong>PRACTICE</strong>
      {children}
    </section>
  );
}
