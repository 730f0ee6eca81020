import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

describe('the consultation log', () => {
  it('keeps whom the officer asked and makes the answer evidence, closed at first', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'determination' });
    const log = () => within(screen.getByRole('group', { name: 'Consultation log' }));
    await user.click(log().getByRole('button', { name: 'Add whom you asked' }));
    await user.selectOptions(log().getByLabelText('Who was asked'), 'National police unit on freedom of information');
    await user.type(log().getByLabelText('By role, never by name'), 'Duty adviser');
    await user.type(log().getByLabelText('Asked'), 'Others?');
    expect(log().getByText('Waiting for an answer.')).toBeDefined();
    expect(screen.getByText('One answer is awaited.')).toBeDefined();
    await user.type(log().getByLabelText('What they said'), 'Silent too.');
    expect(log().queryByText('Waiting for an answer.')).toBeNull();
    await user.selectOptions(log().getByLabelText('Make it evidence of'), 'claim-31');
    await user.click(log().getByRole('button', { name: 'Make it evidence' }));
    expect(log().getByText(/^Became closed evidence of/)).toBeDefined();
    await user.click(log().getByRole('button', { name: /^Section 31\(3\)/ }));
    expect(await screen.findByDisplayValue('Silent too.')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Closed/ }).checked).toBe(true);
  });
});
