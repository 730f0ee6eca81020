import { Button } from '../../components/button.tsx';
import { runCommand } from '../../state/commands.ts';

/** Where something does not work: the way to what the service desk needs. */
export function SupportButton() {
  return (
    <Button variant="quiet" onPress={() => runCommand('support')}>
      Save a support bundle…
    </Button>
  );
}
