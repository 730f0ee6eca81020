import type { Remark, Verdict } from '../../../shared/training/remark.ts';
import { authorityTitles } from './authority-words.ts';

/** A sign and a word for each verdict: never by colour alone. */
const VERDICT_WORDS: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  found: { sign: '✓', word: 'Found' },
  missed: { sign: '○', word: 'Missed' },
  differs: { sign: '≠', word: 'Otherwise' },
  unsound: { sign: '✕', word: 'Not here' },
  own: { sign: '?', word: 'Yours' },
  check: { sign: '△', word: 'Check' },
};

/** Feedback, remark by remark, in words. */
export function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <ul className="remarks">
      {remarks.map(({ key, verdict, says, why, authorities }) => (
        <li key={key} className="remark" data-verdict={verdict}>
          <span className="remark-verdict">
            <span aria-hidden="true">{VERDICT_WORDS[verdict].sign}</span> {VERDICT_WORDS[verdict].word}
          </span>
          <div className="remark-words">
            <p>{says}</p>
            {why === '' || verdict === 'found' ? null : <p className="remark-why">{why}</p>}
            {authorities.length === 0 || verdict === 'found' ? null : (
              <p className="remark-authority">{authorityTitles(authorities)}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
