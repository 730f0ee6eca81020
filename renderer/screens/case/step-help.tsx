import type { PageHelp } from '../../../shared/law/page-help.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { useAuthorityTitles } from './authority-titles.ts';

/** Why a question is asked, the law in plain words, a good and a poor answer. Folded, its title still says what it is. */
export function StepHelp({ help }: { readonly help: PageHelp }) {
  const sources = useAuthorityTitles(help.authorities);
  const isOpen = useUiStore((state) => state.isHelpOpen);
  return (
    <section className="help" aria-label="Why this is asked">
      <Disclosure
        title="Why this is asked"
        defaultExpanded={isOpen}
        onExpandedChange={(next) => useUiStore.setState({ isHelpOpen: next })}
      >
        <p>{help.why}</p>
        <p>
          <strong>The law. </strong>
          {help.law} <span className="help-source">({sources})</span>
        </p>
        <p className="help-example">
          <strong>Good. </strong>
          {help.good}
        </p>
        <p className="help-example">
          <strong>Poor. </strong>
          {help.poor}
        </p>
      </Disclosure>
    </section>
  );
}
