import { PLAIN_STYLE, STYLED_HEADINGS, type HouseStyle, type StyledHeading } from '../../../shared/case/house-style.ts';
import { currentPack } from '../../case/law-pack.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ProfilePart } from './profile-part.ts';

/** How the force sets its letters out: the words of its headings and the order of the parts. */
export function HouseStyleFields({ profile, set }: ProfilePart) {
  const style = profile.houseStyle;
  const change = (patch: Partial<HouseStyle>) => set({ houseStyle: { ...style, ...patch } });
  return (
    <>
      <ChoiceGroup
        label="Where the reasons stand"
        value={style.reasoning}
        onChange={(reasoning) => change({ reasoning })}
        columns={3}
        options={[
          { value: 'body', title: 'In the letter', text: 'Harm, factors and balance before the decision' },
          { value: 'appendix', title: 'In an appendix', text: 'On new pages after the signature, with a pointer' },
          {
            value: 'publicInterestTest',
            title: 'Public interest test apart',
            text: 'Harm in the letter; factors and balance on new pages after it',
          },
        ]}
      />
      <ChoiceGroup
        label="Harm"
        value={style.harm}
        onChange={(harm) => change({ harm })}
        columns={2}
        options={[
          { value: 'perSection', title: 'Under each section' },
          { value: 'overall', title: 'All of it first, under one heading' },
        ]}
      />
      <ChoiceGroup
        label="Where the letter says that nothing may be inferred"
        value={style.caveat}
        onChange={(caveat) => change({ caveat })}
        columns={2}
        options={[
          { value: 'beforeStatement', title: 'Before the statement' },
          { value: 'afterStatement', title: 'After the statement and its provisions' },
          { value: 'afterDecision', title: 'After the decision' },
          { value: 'end', title: 'At the end, before the rights' },
        ]}
      />
      <fieldset className="stack group">
        <legend className="group-title">Your own headings</legend>
        <p className="field-hint">
          Left empty, the heading is the app’s, shown under the field. In the heading of an exemption {'{provision}'}{' '}
          and {'{name}'} are filled in. Headings should speak of confirming or denying, not of disclosure.
        </p>
        <div className="form-columns">
          {STYLED_HEADINGS.map((frame) => (
            <TextField
              key={frame}
              label={currentPack.wording[frame] ?? frame}
              value={style.headings.find((each) => each.frame === frame)?.text ?? ''}
              onChange={(text) => change({ headings: withHeading(style.headings, frame, text) })}
            />
          ))}
        </div>
      </fieldset>
      <div className="button-row">
        <Button onPress={() => set({ houseStyle: PLAIN_STYLE })}>Back to the app’s own style</Button>
      </div>
    </>
  );
}

function withHeading(headings: HouseStyle['headings'], frame: StyledHeading, text: string): HouseStyle['headings'] {
  const others = headings.filter((each) => each.frame !== frame);
  return text === '' ? others : [...others, { frame, text }];
}
