import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';
import { shortDate } from '../../dates.ts';

/** When the request came in. The last day for answering joins it once deadlines are part of the app. */
export function DueDate() {
  const receivedOn = useCase((snapshot) => selectCaseFile(snapshot).request.receivedOn);
  return receivedOn === null ? null : <span className="topbar-due">Received {shortDate(receivedOn)}</span>;
}
