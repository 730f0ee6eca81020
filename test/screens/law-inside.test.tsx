import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Claim } from '../../shared/case/claim.ts';
import {
  claim23,
  claim24,
  claim30,
  claim31,
  claim38,
  claim40,
  edited,
  factor,
  maintainedCase,
} from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const question = () => within(screen.getByRole('main'));
const paper = () => within(screen.getByRole('complementary', { name: 'Documents of the case' }));
const stored = (bridge: { stored: Map<string, { caseFile: CaseFile }> }, id = 'case-1') =>
  bridge.stored.get(id)?.caseFile;
const test = (claim: Claim) => ({ page: 'assessment.test', claimId: claim.id }) as const;

describe('the kind of request', () => {
  it('proposes subjects by the words of the request, and they come first among the exemptions', async () => {
    const caseFile = edited(maintainedCase(), { kind: 'editNature', patch: { specificity: null } });
    const { user } = await renderCase(caseFile, { page: 'screening.nature' });
    await user.click(await question().findByRole('button', { name: 'Tick it' }));
    expect(question().getByRole<HTMLInputElement>('checkbox', { name: /people smuggling/ }).checked).toBe(true);
    await user.click(question().getByRole('radio', { name: /^Broad/ }));
    expect(question().getByLabelText('How could an answer at this level be used?')).toBeDefined();
  });

  it('takes a year once it is one', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'screening.nature' });
    const year = await question().findByLabelText<HTMLInputElement>('The last year it is about');
    await user.type(year, '2016');
    expect(year.value).toBe('2016');
    expect(screen.getAllByText(/Old matter|2016 or before/).length).toBeGreaterThan(0);
  });
});

describe('the test of an exemption', () => {
  it.each<[string, Claim, string]>([
    ['a listed body', claim23(), 'Why would an answer show something about a listed body?'],
    ['a class', claim30(), 'If such information were held, what would it be?'],
    ['endangerment', claim38(), 'How would an answer endanger somebody?'],
    ['data protection', claim40(), 'What would a bare yes or no tell the world about that person?'],
  ])('asks its own questions: %s', async (_, claim, label) => {
    await renderCase(maintainedCase([claim]), test(claim));
    expect(await question().findByLabelText(label)).toBeDefined();
    expect(question().queryByLabelText('How would an answer lead to the harm?')).toBeNull();
  });

  it('asks for a likelihood under endangerment and not under a class', async () => {
    await renderCase(maintainedCase([claim38()]), test(claim38()));
    expect(await question().findByRole('radio', { name: /^Would be likely to/ })).toBeDefined();
    await renderCase(maintainedCase([claim30()]), test(claim30()));
    await question().findByLabelText('If such information were held, what would it be?');
    expect(question().queryByRole('radio', { name: /^Would be likely to/ })).toBeNull();
  });

  it('stops asking about somebody who has died, and says what to do', async () => {
    const { user } = await renderCase(maintainedCase([claim40()]), test(claim40()));
    await user.click(await question().findByRole('radio', { name: /Somebody who has died/ }));
    expect(question().getByText('Not personal data')).toBeDefined();
    expect(question().queryByRole('radio', { name: /^Criminal offence/ })).toBeNull();
  });

  it('keeps what is written of a listed body out of the letter', async () => {
    const claim = claim23({
      engagement: { kind: 'listedBody', basis: { open: 'Quite particular words.', closed: null } },
    });
    await renderCase(maintainedCase([claim, claim24()]), test(claim));
    await question().findByLabelText('Why would an answer show something about a listed body?');
    expect(paper().queryByText(/Quite particular words/)).toBeNull();
    expect(paper().getByText(/relied on in the alternative/)).toBeDefined();
  });
});

describe('a finding with a remedy', () => {
  it('is mended in one press, and undo brings it back', async () => {
    const spare = factor('x', 'favouring', 'slight', { ownWords: 'People should see how public funds are used.' });
    const claim = claim31({ factors: [...claim31().factors, spare] });
    const { user, bridge } = await renderCase(maintainedCase([claim24(), claim]), {
      page: 'assessment.favouring',
      claimId: 'claim-31',
    });
    const here = within(await screen.findByRole('region', { name: 'Checks on this page' }));
    await user.click(here.getByRole('button', { name: /^Take the factor away/ }));
    await waitFor(() => expect(stored(bridge)?.claims[1]?.factors.some((each) => each.id === 'x')).toBe(false));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(stored(bridge)?.claims[1]?.factors.some((each) => each.id === 'x')).toBe(true));
  });
});

describe('what others would ask', () => {
  it('is drawn from the gaps, and a question opens the step that answers it', async () => {
    const { user } = await renderCase(maintainedCase([claim24(), claim31({ limbId: null })]), { page: 'review' });
    await user.click(screen.getByRole('button', { name: 'Challenge' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What others would ask next' }));
    const tribunal = within(dialog.getByRole('region', { name: 'A tribunal would ask' }));
    await user.click(tribunal.getAllByRole('button', { name: /Limb to answer/ })[0] as HTMLElement);
    expect(await screen.findByRole('heading', { level: 1, name: /Which law enforcement interest/ })).toBeDefined();
  });

  it('says so when there is no gap, and promises nothing', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'review' });
    await user.click(screen.getByRole('button', { name: 'Challenge' }));
    expect(await screen.findByText(/find no gap from which a question could be drawn/)).toBeDefined();
  });
});

describe('guidance, terms and decisions', () => {
  it('stand beside the question, and are searched there', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'screening.publicKnowledge' });
    await user.click(await question().findByRole('button', { name: /^Guidance, terms and decisions/ }));
    expect(question().getAllByText('Guidance', { selector: '.card-entry-kind' }).length).toBeGreaterThan(0);
    await user.type(question().getByRole('searchbox', { name: 'Search all of them' }), 'Rosenbaum');
    expect(await question().findByText(/Information Commissioner and Rosenbaum/)).toBeDefined();
  });

  it('are a page of their own, which forgives a wrong letter', async () => {
    const { user } = await renderCase(maintainedCase());
    await user.click(screen.getByRole('button', { name: 'Guidance' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Guidance, terms and decisions' }));
    await user.type(dialog.getByRole('searchbox'), 'mosiac');
    expect((await dialog.findAllByText(/mosaic/i)).length).toBeGreaterThan(0);
    await user.click(dialog.getByRole('radio', { name: 'Decisions' }));
    for (const kind of dialog.queryAllByText(/./, { selector: '.card-entry-kind' }))
      expect(kind.textContent).toBe('Decision');
  });
});

describe('the paper', () => {
  it('shows the decision record with its closed reasons, and the answers for the regulator without them', async () => {
    const closed = { open: 'Open words.', closed: { closedText: 'Words for the record alone.' } };
    const { user } = await renderCase(maintainedCase([claim24(), claim31({ ifDenied: closed })]), { page: 'review' });
    await user.click(paper().getByRole('radio', { name: 'Record' }));
    expect(await paper().findByText('Words for the record alone.')).toBeDefined();
    expect(paper().getByText('(closed)')).toBeDefined();
    await user.click(paper().getByRole('radio', { name: 'Regulator' }));
    expect(await paper().findByText(/What is your answer to each part of the request/)).toBeDefined();
    expect(paper().queryByText('Words for the record alone.')).toBeNull();
  });
});

describe('a what-if', () => {
  const branch = (): CaseFile =>
    edited(
      { ...maintainedCase(), id: 'branch-1', branchOf: { caseId: 'case-1', title: 'NP-2026-0419' } },
      {
        kind: 'editDetermination',
        patch: { decision: 'confirmOrDeny' },
      },
    );

  it('is set beside the case: both outcomes and the answer that differs', async () => {
    const { user, bridge } = await renderCase(branch(), { page: 'determination' });
    bridge.stored.set('case-1', {
      caseFile: maintainedCase(),
      bookmark: null,
      shelf: 'active',
      savedAt: '2026-11-23T14:02:00.000Z',
    });
    await user.click(await screen.findByRole('button', { name: 'Compare with the case' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'The case and the what-if' }));
    expect((await dialog.findAllByText('Neither confirm nor deny', { selector: '.compare-outcome' })).length).toBe(1);
    expect(dialog.getByText('Confirm or deny', { selector: '.compare-outcome' })).toBeDefined();
    expect(dialog.getByRole('region', { name: 'Answers that differ' }).textContent).toContain('Decision');
    await user.click(dialog.getByRole('button', { name: 'Take the what-if over into the case' }));
    await waitFor(() => expect(stored(bridge)?.determination.decision).toBe('confirmOrDeny'));
    await waitFor(() => expect(bridge.stored.get('branch-1')?.shelf).toBe('bin'));
    expect(stored(bridge)?.branchOf).toBeNull();
  });

  it('says so when the case it came from has gone', async () => {
    const { user } = await renderCase(branch(), { page: 'determination' });
    await user.click(await screen.findByRole('button', { name: 'Compare with the case' }));
    expect(await screen.findByText(/no longer on this computer/)).toBeDefined();
  });
});

describe('a case under an older law pack', () => {
  it('says so, shows what would change first, and is brought up to date only then', async () => {
    const { user, bridge } = await renderCase({ ...maintainedCase(), lawPackVersion: '2026.11' }, { page: 'review' });
    expect(await screen.findByText('Decided under law pack 2026.11.')).toBeDefined();
    expect(screen.getByText(/^Law pack 2026\.11 · checked/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'See what would change' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'From law pack 2026.11 to 2026.12' }));
    expect(dialog.getByRole('region', { name: 'Entries that this case relies on' })).toBeDefined();
    expect(stored(bridge)?.lawPackVersion).toBe('2026.11');
    await user.click(dialog.getByRole('button', { name: 'Bring this case up to date' }));
    await waitFor(() => expect(stored(bridge)?.lawPackVersion).toBe('2026.12'));
    expect(await screen.findByText(/^Law pack 2026\.12 · checked/)).toBeDefined();
  });
});
