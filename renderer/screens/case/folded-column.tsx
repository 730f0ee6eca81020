import { setPreferences } from '../../state/preferences.ts';

/** What is left of a folded column in a wide window: a strip that opens it again. */
export function FoldedColumn({ column, label }: { readonly column: 'path' | 'paper'; readonly label: string }) {
  return (
    <div className={`strip strip-${column}`}>
      <button
        type="button"
        className="strip-button"
        onClick={() => setPreferences(column === 'path' ? { pathFolded: false } : { paperFolded: false })}
      >
        <span className="hidden-text">Show: </span>
        {label}
      </button>
    </div>
  );
}
