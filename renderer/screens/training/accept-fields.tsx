import { ITEM_OUTCOMES } from '../../../shared/case/request.ts';
import type { Accept, PracticeCase } from '../../../shared/training/practice-case.ts';
import { OUTCOME_WORDS } from '../../../shared/record/case-words.ts';
import { findExemption } from '../../../shared/law/find-entry.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { currentPack } from '../../case/law-pack.ts';

type AcceptFieldsProps = { readonly practiceCase: PracticeCase; readonly onChange: (accept: Accept) => void };

/** Several good answers: what may differ from the model. */
export function AcceptFields({ practiceCase, onChange }: AcceptFieldsProps) {
  const { accept, model } = practiceCase;
  const exemptionIds = [...new Set(model.claims.map(({ exemptionId }) => exemptionId))];
  const factors = exemptionIds.flatMap((id) => findExemption(currentPack, id)?.factors ?? []);
  return (
    <fieldset className="bench-rows">
      <legend className="part-title">Answers as good as the model’s</legend>
      <Group title="Decisions">
        {(['maintain', 'confirmOrDeny'] as const).map((decision) => (
          <Checkbox
            key={decision}
            isSelected={accept.decisions.includes(decision)}
            onChange={() => onChange({ ...accept, decisions: toggled(accept.decisions, decision) })}
          >
            {decision === 'maintain' ? 'Neither confirm nor deny' : 'Confirm or deny'}
          </Checkbox>
        ))}
      </Group>
      {model.request.items.map(({ id, text }) => (
        <Group key={id} title={`Part: ${text}`}>
          {ITEM_OUTCOMES.map((outcome) => (
            <Checkbox
              key={outcome}
              isSelected={accept.outcomes[id]?.includes(outcome) ?? false}
              onChange={() =>
                onChange({
                  ...accept,
                  outcomes: { ...accept.outcomes, [id]: toggled(accept.outcomes[id] ?? [], outcome) },
                })
              }
            >
              {OUTCOME_WORDS[outcome]}
            </Checkbox>
          ))}
        </Group>
      ))}
      {exemptionIds.length === 0 ? null : (
        <Group title="Exemptions that a good answer can do without">
          {exemptionIds.map((id) => (
            <Checkbox
              key={id}
              isSelected={accept.optionalExemptions.includes(id)}
              onChange={() => onChange({ ...accept, optionalExemptions: toggled(accept.optionalExemptions, id) })}
            >
              {findExemption(currentPack, id)?.provision ?? id}
            </Checkbox>
          ))}
        </Group>
      )}
      {factors.length === 0 ? null : (
        <Group title="Factors that are good though the model lacks them, or that can be missing">
          {factors.map(({ id, title }) => (
            <Checkbox
              key={id}
              isSelected={accept.factors.includes(id)}
              onChange={() => onChange({ ...accept, factors: toggled(accept.factors, id) })}
            >
              {title}
            </Checkbox>
          ))}
        </Group>
      )}
    </fieldset>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="bench-group">
      <legend className="field-hint">{title}</legend>
      {children}
    </fieldset>
  );
}

function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
