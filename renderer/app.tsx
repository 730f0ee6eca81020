import { lazy, Suspense } from 'react';
import { CommandPalette } from './screens/command-palette.tsx';
import { CrashBoundary } from './screens/error-boundary.tsx';
import { ShortcutSheet } from './screens/shortcut-sheet.tsx';
import { InterruptedScreen } from './screens/support/interrupted-screen.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { Toasts } from './screens/toasts.tsx';
import { useStoreEvents } from './state/use-store-events.ts';
import { useClosing } from './state/use-closing.ts';
import { useIdleLock } from './state/use-idle-lock.ts';
import { useKeptFocus } from './state/use-kept-focus.ts';
import { startApp } from './state/start-app.ts';
import { useShortcuts } from './state/use-shortcuts.ts';
import { useUiStore } from './state/ui-store.ts';

/** The case with the law pack is most of the app: it is fetched once the start page stands, not before. */
const OpenedCaseScreen = lazy(async () => ({
  default: (await import('./screens/case/opened-case-screen.tsx')).OpenedCaseScreen,
}));
const KnowledgeScreen = lazy(async () => ({
  default: (await import('./screens/knowledge/knowledge-screen.tsx')).KnowledgeScreen,
}));

const ProfilesScreen = lazy(async () => ({
  default: (await import('./screens/profiles/profiles-screen.tsx')).ProfilesScreen,
}));
const ExamineScreen = lazy(async () => ({
  default: (await import('./screens/examine/examine-screen.tsx')).ExamineScreen,
}));
const HandOverScreen = lazy(async () => ({
  default: (await import('./screens/hand-over/hand-over-screen.tsx')).HandOverScreen,
}));

const Tour = lazy(async () => ({ default: (await import('./screens/tour/tour.tsx')).Tour }));
const TrainingScreen = lazy(async () => ({
  default: (await import('./screens/training/training-screen.tsx')).TrainingScreen,
}));

const RecoveryScreen = lazy(async () => ({
  default: (await import('./screens/store/recovery-screen.tsx')).RecoveryScreen,
}));
const UnlockScreen = lazy(async () => ({ default: (await import('./screens/store/unlock-screen.tsx')).UnlockScreen }));
const LookedOverScreen = lazy(async () => ({
  default: (await import('./screens/store/looked-over-screen.tsx')).LookedOverScreen,
}));
const RegisterScreen = lazy(async () => ({
  default: (await import('./screens/register/register-screen.tsx')).RegisterScreen,
}));
const StoreScreen = lazy(async () => ({ default: (await import('./screens/store/store-screen.tsx')).StoreScreen }));
const SupportScreen = lazy(async () => ({
  default: (await import('./screens/support/support-screen.tsx')).SupportScreen,
}));
const DeadlinesScreen = lazy(async () => ({
  default: (await import('./screens/deadlines/deadlines-screen.tsx')).DeadlinesScreen,
}));
const NoticesSheet = lazy(async () => ({ default: (await import('./screens/notices-sheet.tsx')).NoticesSheet }));
const AuditScreen = lazy(async () => ({ default: (await import('./screens/audit/audit-screen.tsx')).AuditScreen }));

/** The window: the start page or the open case, and what may lie over them. */
export function App() {
  useShortcuts();
  useClosing();
  useKeptFocus();
  useStoreEvents();
  useIdleLock();
  const isReady = useUiStore((state) => state.isReady);
  const openCaseId = useUiStore((state) => state.openCaseId);
  const isOnTour = useUiStore((state) => state.tourStep !== null);
  const area = useUiStore((state) => state.area);
  const overlay = useUiStore((state) => state.overlay);
  const store = useUiStore((state) => state.store);
  const interrupted = useUiStore((state) => state.interrupted);
  return (
    <>
      <CrashBoundary>
        {isReady ? (
          <CrashBoundary key={openCaseId ?? 'start'}>
            <Suspense fallback={null}>
              {store.kind === 'unusable' ? (
                <RecoveryScreen store={store} />
              ) : store.kind === 'locked' ? (
                <UnlockScreen onOpened={(openCaseId) => void startApp(openCaseId)} />
              ) : store.kind === 'lookedOver' ? (
                <LookedOverScreen size={store.size} onOpened={() => void startApp()} />
              ) : interrupted !== null && interrupted.how !== 'cutOff' ? (
                <InterruptedScreen interrupted={interrupted} />
              ) : openCaseId !== null ? (
                <OpenedCaseScreen id={openCaseId} />
              ) : area === 'training' ? (
                <TrainingScreen />
              ) : (
                <StartScreen />
              )}
            </Suspense>
          </CrashBoundary>
        ) : null}
        {overlay === 'palette' ? <CommandPalette /> : null}
        {overlay === 'shortcuts' ? <ShortcutSheet /> : null}
        <Suspense fallback={null}>
          {isOnTour ? <Tour /> : null}
          {overlay === 'knowledge' ? <KnowledgeScreen /> : null}
          {overlay === 'profiles' ? <ProfilesScreen /> : null}
          {overlay === 'examine' ? <ExamineScreen /> : null}
          {overlay === 'store' ? <StoreScreen /> : null}
          {overlay === 'register' ? <RegisterScreen /> : null}
          {overlay === 'deadlines' ? <DeadlinesScreen /> : null}
          {overlay === 'audit' ? <AuditScreen /> : null}
          {overlay === 'notices' ? <NoticesSheet /> : null}
          {overlay === 'handOver' ? <HandOverScreen /> : null}
        </Suspense>
      </CrashBoundary>
      {/* Apart from what may stop working, because they are needed then. */}
      <Toasts />
      <Suspense fallback={null}>{overlay === 'support' ? <SupportScreen /> : null}</Suspense>
    </>
  );
}
