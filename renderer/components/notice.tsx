import type { ReactNode } from 'react';

type NoticeProps = {
  /** "info" explains, "law" states what the Act says, "mend" asks for a change. */
  readonly tone: 'info' | 'law' | 'mend';
  readonly title?: string;
  readonly children: ReactNode;
};

/** A few words set apart from the questions. The tone shows by rule and sign as well as by colour. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role="note">
      {tone === 'mend' ? (
        <span className="sign-mend" aria-hidden="true">
          ▲
        </span>
      ) : null}
      <div className="notice-words">
        {title === undefined ? null : <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
