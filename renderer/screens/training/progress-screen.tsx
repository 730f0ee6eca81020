import { SKILL_NAMES, SKILLS, type Skill } from '../../../shared/training/remark.ts';
import { NO_TALLY, tallyInWords } from '../../../shared/training/result-of.ts';
import type { Result, Tally } from '../../../shared/training/training-records.ts';
import { Button } from '../../components/button.tsx';
import { shortDate } from '../../dates.ts';
import { deleteTrainee, exportCertificate, exportResults } from '../../state/training-actions.ts';
import { useTrainingStore, type Training } from '../../state/training-store.ts';

/** So many exercises are drawn, the latest last; the CSV has them all. */
const SHOWN = 12;

/** A trainee's exercises over time, skill by skill, as pictures with their words; never a mark. */
export function ProgressScreen({ training }: { readonly training: Training }) {
  const traineeId = useTrainingStore((state) => state.traineeId);
  const trainee = training.trainees.find(({ id }) => id === traineeId);
  const own = training.results.filter((result) => result.traineeId === traineeId);
  return (
    <section aria-label="Progress">
      <div className="button-row progress-tools">
        <Button onPress={() => void exportResults(null)} isDisabled={training.results.length === 0}>
          All results as CSV…
        </Button>
        {trainee === undefined ? null : (
          <>
            <Button onPress={() => void exportResults(trainee.id)} isDisabled={own.length === 0}>
              {`Results of ${trainee.name} as CSV…`}
            </Button>
            <Button onPress={() => void exportCertificate(trainee.id)} isDisabled={own.length === 0}>
              Training record as PDF…
            </Button>
            <DeleteTrainee key={trainee.id} id={trainee.id} name={trainee.name} />
          </>
        )}
      </div>
      {trainee === undefined ? (
        <p className="rows-empty">Choose a trainee above, or add one, to see and keep progress.</p>
      ) : null}
      {trainee !== undefined && own.length === 0 ? (
        <p className="rows-empty">
          Nothing handed in yet. Hand in a practice case or finish a drill, and it appears here.
        </p>
      ) : null}
      {own.length === 0 ? null : (
        <div className="skills">
          {SKILLS.map((skill) => (
            <SkillPicture key={skill} skill={skill} results={own} />
          ))}
        </div>
      )}
      {own.length === 0 ? null : <Exercises results={own} />}
    </section>
  );
}

/** So many exercises are listed, the latest first. */
const LISTED = 50;

function Exercises({ results }: { readonly results: readonly Result[] }) {
  return (
    <section className="exercises" aria-label="Exercises">
      <h2 className="part-title">
        Exercises <span className="part-count">{results.length}</span>
      </h2>
      <table className="cases">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Exercise</th>
            <th scope="col">How</th>
            <th scope="col">What feedback said</th>
          </tr>
        </thead>
        <tbody>
          {results
            .slice(-LISTED)
            .toReversed()
            .map(({ id, at, subject, manner, skills }) => (
              <tr key={id}>
                <td className="case-date">{shortDate(at.slice(0, 10))}</td>
                <td>{subject}</td>
                <td>{manner}</td>
                <td>{tallyInWords(total(Object.values(skills)))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function total(all: readonly Tally[]): Tally {
  return all.reduce(
    (sum, { found, open, unsound }) => ({
      found: sum.found + found,
      open: sum.open + open,
      unsound: sum.unsound + unsound,
    }),
    NO_TALLY,
  );
}

function DeleteTrainee({ id, name }: { readonly id: string; readonly name: string }) {
  const asked = useTrainingStore((state) => state.deletingId) === id;
  const ask = (deletingId: string | null) => useTrainingStore.setState({ deletingId });
  if (!asked)
    return (
      <Button variant="quiet" onPress={() => ask(id)}>
        Delete this trainee
      </Button>
    );
  return (
    <>
      <span role="status">{`Delete ${name} with all results, cards and attempts?`}</span>
      <Button onPress={() => void deleteTrainee(id)}>Delete for good</Button>
      <Button onPress={() => ask(null)}>Keep</Button>
    </>
  );
}

/** One bar per exercise, oldest first: what was found stands solid, what was open outlined, what should not be argued striped. */
function SkillPicture({ skill, results }: { readonly skill: Skill; readonly results: readonly Result[] }) {
  const told = results
    .filter(({ skills }) => skills[skill] !== undefined && Object.values(skills[skill]).some((count) => count > 0))
    .slice(-SHOWN);
  const highest = Math.max(1, ...told.map(({ skills }) => sum(skills[skill] ?? NO_TALLY)));
  const latest = told.at(-1);
  return (
    <section className="skill" aria-label={SKILL_NAMES[skill]}>
      <h2 className="skill-title">{SKILL_NAMES[skill]}</h2>
      {latest === undefined ? (
        <p className="field-hint">Not practised yet</p>
      ) : (
        <>
          <ol className="skill-bars">
            {told.map(({ id, at, subject, skills }) => {
              const tally = skills[skill] ?? NO_TALLY;
              return (
                <li
                  key={id}
                  className="skill-bar"
                  title={`${shortDate(at.slice(0, 10))}, ${subject}: ${tallyInWords(tally)}`}
                >
                  <span className="hidden-text">{`${shortDate(at.slice(0, 10))}, ${subject}: ${tallyInWords(tally)}`}</span>
                  <svg viewBox="0 0 10 60" width="18" height="60" preserveAspectRatio="none" aria-hidden="true">
                    <Bar {...tally} scale={60 / highest} />
                  </svg>
                </li>
              );
            })}
          </ol>
          <p className="field-hint">Latest: {tallyInWords(latest.skills[skill] ?? NO_TALLY)}</p>
        </>
      )}
    </section>
  );
}

function Bar({ found, open, unsound, scale }: { found: number; open: number; unsound: number; scale: number }) {
  const [a, b, c] = [found * scale, open * scale, unsound * scale];
  return (
    <>
      <rect className="bar-found" x="0" y={60 - a} width="10" height={a} />
      <rect className="bar-open" x="0.5" y={60 - a - b} width="9" height={Math.max(0, b - 0.5)} />
      <rect className="bar-unsound" x="0" y={60 - a - b - c} width="10" height={c} />
    </>
  );
}

function sum({ found, open, unsound }: { found: number; open: number; unsound: number }): number {
  return found + open + unsound;
}
