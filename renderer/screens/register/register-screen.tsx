import { useEffect, useMemo, useState } from 'react';
import { registerFigures } from '../../../shared/register/register-figures.ts';
import type { RegisterRow } from '../../../shared/register/register-row.ts';
import { dueForRetentionReview, rowsOfPeriod } from '../../../shared/register/register-rows.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { refreshLibrary } from '../../state/library-actions.ts';
import { exportRegister, loadRegister, type Period } from '../../state/register-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { FiguresPart } from './figures-part.tsx';
import { PeriodPicker, periodOf } from './period-picker.tsx';
import { RegisterList } from './register-list.tsx';
import { RetentionPart } from './retention-part.tsx';
import '../../styles/register.css';

/** The register of decisions: what was asked, how it ended, how long it took; and which cases are due for a review. */
export function RegisterScreen() {
  const today = useUiStore((state) => state.today);
  const [period, setPeriod] = useState<Period>(() => periodOf('thisYear', today));
  const rows = useRegister();
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Register of decisions"
      width="wide"
      footer={
        <>
          <Button onPress={() => void exportRegister(period, 'csv')}>Save as CSV…</Button>
          <Button onPress={() => void exportRegister(period, 'xlsx')}>Save for Excel…</Button>
        </>
      }
    >
      <PeriodPicker period={period} today={today} onChange={setPeriod} />
      {rows === 'reading' ? <p role="status">Reading the register…</p> : null}
      {rows === 'unreadable' ? (
        <div className="button-row">
          <p>The register could not be read. Your cases are not affected.</p>
          <Button onPress={refreshLibrary}>Try again</Button>
        </div>
      ) : null}
      {typeof rows === 'string' ? null : <RegisterOf rows={rows} period={period} today={today} />}
    </Dialog>
  );
}

type RegisterOfProps = {
  readonly rows: readonly RegisterRow[];
  readonly period: Period;
  readonly today: string;
};

function RegisterOf({ rows, period, today }: RegisterOfProps) {
  const { from, to } = period;
  const shown = useMemo(() => rowsOfPeriod(rows, from, to), [rows, from, to]);
  const figures = useMemo(() => registerFigures(rows, from, to), [rows, from, to]);
  const due = useMemo(() => dueForRetentionReview(rows, today), [rows, today]);
  return (
    <>
      <section className="register-part" aria-label="Decisions">
        <h2 className="part-title">
          Decisions <span className="register-count">{shown.length}</span>
        </h2>
        {shown.length === 0 ? (
          <p className="rows-empty">
            {rows.length === 0
              ? 'No cases yet. Each case comes into the register by itself.'
              : 'No case falls into this period. Choose another, or everything.'}
          </p>
        ) : (
          <RegisterList key={`${from}${to}`} rows={shown} />
        )}
      </section>
      {rows.length === 0 ? null : <FiguresPart figures={figures} />}
      <RetentionPart rows={due} today={today} />
    </>
  );
}

function useRegister() {
  const [rows, setRows] = useState<readonly RegisterRow[] | 'reading' | 'unreadable'>('reading');
  const age = useUiStore((state) => state.libraryAge);
  useEffect(() => {
    void age;
    let isCurrent = true;
    void loadRegister().then((read) => {
      if (isCurrent) setRows(read ?? 'unreadable');
    });
    return () => {
      isCurrent = false;
    };
  }, [age]);
  return rows;
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
