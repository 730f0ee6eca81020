import { useState } from 'react';
import { placeOfAnchor, type Point } from '../../../shared/case/point.ts';
import type { Consultation } from '../../../shared/case/consultation.ts';
import { isWaiting } from '../../../shared/case/consultation-evidence.ts';
import type { Place } from '../../../shared/case/place.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useFindings, useLetter } from '../../case/use-derived.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Segments } from '../../components/segments.tsx';
import { dayAndTime, shortDate } from '../../dates.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ASK_WORDS, askOf, pageOf, placeInWords } from './finding-words.ts';
import { commentField, paragraphBeginning } from './paragraph-words.ts';
import { useOpenPlace } from './use-open-place.ts';

type Shown = 'open' | 'all';

/** Everything that is open in a case, in one list: what is not known, what was commented, what the checks ask for. */
export function PointsScreen() {
  const points = useCase((snapshot) => selectCaseFile(snapshot).points);
  const findings = useFindings().filter(({ severity }) => severity !== 'advice');
  const [shown, setShown] = useState<Shown>('open');
  const isShown = (point: Point) => shown === 'all' || point.resolvedAt === null;
  const unknowns = points.filter((point) => point.kind === 'unknown' && isShown(point));
  const comments = points.filter((point) => point.kind === 'comment' && isShown(point));
  const checks = findings.filter((finding) => shown === 'all' || askOf(finding) !== 'explained');
  const awaited = useCase((snapshot) => selectCaseFile(snapshot).consultations).filter(isWaiting);
  const count = unknowns.length + comments.length + awaited.length + checks.length;
  return (
    <Dialog isOpen onClose={close} title="Open points" width="wide">
      <Segments
        label="Which points"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', title: 'Open' },
          { value: 'all', title: 'All, settled ones too' },
        ]}
      />
      <p className="field-hint" role="status">
        {count === 0
          ? 'Nothing is open: no question, no comment, no check that asks for something.'
          : `${count} listed`}
      </p>
      <Group title="Not known yet" points={unknowns} />
      <Group title="Comments" points={comments} />
      {awaited.length === 0 ? null : <Awaited entries={awaited} />}
      {checks.length === 0 ? null : (
        <section className="points" aria-label="Checks">
          <h2 className="part-title">Checks</h2>
          <ul className="points-list">
            {checks.map((finding) => (
              <CheckLine key={finding.key} finding={finding} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function Awaited({ entries }: { readonly entries: readonly Consultation[] }) {
  return (
    <section className="points" aria-label="Answers awaited">
      <h2 className="part-title">Answers awaited</h2>
      <ul className="points-list">
        {entries.map(({ id, role, askedOn, question }) => (
          <li key={id} className="points-line">
            <Where place={{ page: 'determination', field: 'consultations' }} more="consultation log" />
            <p className="comment-text">
              {[role, askedOn === null ? '' : `asked on ${shortDate(askedOn)}`, question.trim()]
                .filter((part) => part !== '')
                .join(': ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ title, points }: { readonly title: string; readonly points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <section className="points" aria-label={title}>
      <h2 className="part-title">{title}</h2>
      <ul className="points-list">
        {points.map((point) => (
          <PointLine key={point.id} point={point} />
        ))}
      </ul>
    </section>
  );
}

function PointLine({ point }: { readonly point: Point }) {
  const letter = useLetter();
  const { blockId } = point.anchor;
  const beginning = blockId === null ? null : paragraphBeginning(letter, blockId);
  const place = placeOfAnchor(point.anchor);
  const field = point.kind === 'unknown' ? 'unknown' : commentField(point.id);
  return (
    <li className="points-line">
      <Where
        place={place === null ? null : { ...place, field }}
        more={
          blockId === null ? '' : beginning === null ? 'a paragraph that is not in the letter now' : `“${beginning}”`
        }
      />
      <p className="comment-text">{point.text.trim() || 'Nothing is noted about what is missing.'}</p>
      <p className="field-hint">
        {point.by === '' ? '' : `${point.by}, `}
        {dayAndTime(point.at)}
        {point.resolvedAt === null ? '' : ` · settled ${dayAndTime(point.resolvedAt)}`}
      </p>
      {point.reply.trim() === '' ? null : <p className="comment-reply">Reply: {point.reply}</p>}
    </li>
  );
}

function CheckLine({ finding }: { readonly finding: Finding }) {
  return (
    <li className="points-line">
      <Where place={finding.place} more="" says={finding.message} />
      <p>
        <strong>{ASK_WORDS[askOf(finding)]}: </strong>
        {finding.message}
      </p>
    </li>
  );
}

type WhereProps = {
  readonly place: Place | null;
  readonly more: string;
  /** What a screen reader says of it beside the place, where several things stand at one. */
  readonly says?: string;
};

/** The way to a place; its name alone where it is not reached yet or not known to this app. */
function Where({ place, more, says }: WhereProps) {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const open = useOpenPlace();
  const name = place === null ? 'A page that this app does not have' : placeInWords(place, caseFile, pack);
  const words = more === '' ? name : `${name}, ${more}`;
  if (place === null || !isReachable(pageOf(place), caseFile, pack)) {
    return <p className="findings-place">{place === null ? words : `${words} (not reached now)`}</p>;
  }
  return (
    <p className="findings-place">
      <button
        type="button"
        className="link"
        {...(says === undefined ? {} : { 'aria-label': `${words}: ${says}` })}
        onClick={() => {
          close();
          open(place);
        }}
      >
        {words}
      </button>
    </p>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
