import { useUiStore } from '../../state/ui-store.ts';

const VIEWS = [
  { view: 'path', label: 'Path' },
  { view: 'question', label: 'Question' },
  { view: 'paper', label: 'Letter' },
] as const;

/** In a window too narrow for all columns: which of them is shown. With room for two, the question always is. */
export function ViewSwitch() {
  const view = useUiStore((state) => state.view);
  const side = useUiStore((state) => state.side);
  return (
    <div className="switch">
      <fieldset className="switch-one" aria-label="Show">
        {VIEWS.map((each) => (
          <button
            key={each.view}
            type="button"
            className="switch-button"
            aria-pressed={view === each.view}
            onClick={() => useUiStore.setState({ view: each.view })}
          >
            {each.label}
          </button>
        ))}
      </fieldset>
      <fieldset className="switch-two" aria-label="Beside the question">
        {VIEWS.map((each) =>
          each.view === 'question' ? null : (
            <button
              key={each.view}
              type="button"
              className="switch-button"
              aria-pressed={side === each.view}
              onClick={() => useUiStore.setState({ side: each.view })}
            >
              {each.label}
            </button>
          ),
        )}
      </fieldset>
    </div>
  );
}
