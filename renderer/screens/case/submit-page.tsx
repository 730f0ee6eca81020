import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { groundKey } from '../../../shared/progress/grounds.ts';
import { Button } from '../../components/button.tsx';
import { useCase, useCaseCommands } from '../../case/use-case.ts';

/** In practice that is marked page by page: hands the page in, so that its feedback and checks appear. */
export function SubmitPage({ place }: { readonly place: Place }) {
  const practice = useCase((snapshot) => selectCaseFile(snapshot).practice);
  const { edit } = useCaseCommands();
  const isByPage = practice?.mode === 'guided' || practice?.mode === 'stepwise';
  if (practice === null || !isByPage || place.page === 'review') return null;
  const page = groundKey(place);
  if (practice.submitted.includes(page)) return null;
  return <Button onPress={() => edit({ kind: 'submitPage', page })}>Hand in this page</Button>;
}
