import { ITEM_OUTCOMES } from '../../../shared/case/request.ts';
import type { Accept, PracticeCase } from '../../../shared/training/practice-case.ts';
import { PUBLIC_KNOWLEDGE, SENSITIVITIES } from '../../../shared/case/screening.ts';
import { KNOWLEDGE_WORDS, OUTCOME_WORDS, SENSITIVITY_WORDS } from '../../../shared/record/case-words.ts';
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
      <Group title="Already confirmed by">
        {PUBLIC_KNOWLEDGE.map((value) => (
          <Checkbox
            key={value}
            isSelected={accept.publicKnowledge.includes(value)}
            onChange={() => onChange({ ...accept, publicKnowledge: toggled(accept.publicKnowledge, value) })}
          >
            {KNOWLEDGE_WORDS[value]}
          </Checkbox>
        ))}
      </Group>
      <Group title="Where the harm lies">
        {SENSITIVITIES.map((value) => (
          <Checkbox
            key={value}
            isSelected={accept.sensitivity.includes(value)}
            onChange={() => onChange({ ...accept, sensitivity: toggled(accept.sensitivity, value) })}
          >
            {SENSITIVITY_WORDS[value]}
          </Checkbox>
        ))}
      </Group>
      <Group title="Exemptions that may be relied on too, under any limb">
        {currentPack.exemptions.map(({ id, provision }) => (
          <Checkbox
            key={id}
            isSelected={accept.exemptions.some(({ exemptionId }) => exemptionId === id)}
            onChange={() => onChange({ ...accept, exemptions: withExemption(accept, id) })}
          >
            {provision}
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

function withExemption({ exemptions }: Accept, id: string): Accept['exemptions'] {
  return exemptions.some(({ exemptionId }) => exemptionId === id)
    ? exemptions.filter(({ exemptionId }) => exemptionId !== id)
    : [...exemptions, { exemptionId: id, limbIds: [] }];
}

function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
