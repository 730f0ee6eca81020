import { describe, expect, it } from 'vitest';
import { edit, redo, settle, startHistory, undo } from '../../../../shared/case/edit-history.ts';
import type { CaseEdit } from '../../../../shared/case/case-edit.ts';
import { newItem } from '../../../../shared/case/request.ts';
import { emptyCase } from '../../../support/build-case.ts';

const REQUEST = { page: 'request' } as const;
const typing = (subject: string): CaseEdit => ({ kind: 'editRequest', patch: { subject } });

describe('edit history', () => {
  it('takes typing in one field back in one step', () => {
    const typed = ['P', 'Pe', 'Peo'].reduce(
      (history, text) => edit(history, typing(text), REQUEST),
      startHistory(emptyCase()),
    );
    expect(typed.present.request.subject).toBe('Peo');
    expect(undo(typed).present.request.subject).toBe('');
  });

  it('starts a new step after the field was left', () => {
    const first = settle(edit(startHistory(emptyCase()), typing('One'), REQUEST));
    expect(undo(edit(first, typing('One two'), REQUEST)).present.request.subject).toBe('One');
  });

  it('never merges two additions', () => {
    const add = (id: string): CaseEdit => ({ kind: 'addItem', item: newItem(id, 'a part') });
    const two = edit(edit(startHistory(emptyCase()), add('a'), REQUEST), add('b'), REQUEST);
    expect(undo(two).present.request.items.map((item) => item.id)).toEqual(['a']);
  });

  it('does again what was undone, until something else is changed', () => {
    const back = undo(edit(startHistory(emptyCase()), typing('One'), REQUEST));
    expect(redo(back).present.request.subject).toBe('One');
    const other = edit(back, { kind: 'editRequest', patch: { reference: 'R' } }, REQUEST);
    expect(redo(other)).toBe(other);
  });

  it('says where the change was made', () => {
    const back = undo(edit(startHistory(emptyCase()), typing('One'), REQUEST));
    expect(back.future[0]?.place).toEqual(REQUEST);
  });

  it('leaves a history with nothing to undo as it is', () => {
    const fresh = startHistory(emptyCase());
    expect(undo(fresh)).toBe(fresh);
    expect(redo(fresh)).toBe(fresh);
  });
});
