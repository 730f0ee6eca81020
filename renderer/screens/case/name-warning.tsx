import { looksLikeName, type NamedField } from '../../../shared/case/looks-like-name.ts';

type NameWarningProps = { readonly text: string; readonly field: NamedField };

/** Said under a field as soon as what stands in it looks like a person's name. A hint: nothing is refused. */
export function NameWarning({ text, field }: NameWarningProps) {
  return (
    <p className="name-warning" role="status">
      {looksLikeName(text, field)
        ? 'This looks like a name. Cases are known by reference; keep the requester’s name out.'
        : ''}
    </p>
  );
}
