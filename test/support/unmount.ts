import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// A window that stays mounted has timers, which must not come due when its document is gone.
afterEach(cleanup);
