import { TEMPLATE_FIELDS } from '../../../shared/template/template-fields.ts';

/** Every field and loop of the templates' manual, for reading beside Word. */
export function TemplateFields() {
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">It gives</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {TEMPLATE_FIELDS.map((field) => (
            <tr key={`${field.inside?.[0] ?? ''}.${field.name}`}>
              <td>
                <code>{field.kind === 'text' ? `{${field.name}}` : `{#${field.name}} … {/${field.name}}`}</code>
              </td>
              <td>{field.says}</td>
              <td>
                {field.inside === undefined
                  ? 'anywhere'
                  : field.inside.length > 1
                    ? 'within the letter’s loops'
                    : `within {#${field.inside[0] ?? ''}}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
