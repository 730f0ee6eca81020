import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/question.css';
import './styles/pages.css';
import './styles/sign-off.css';
import './styles/balance-picture.css';
import './styles/paper.css';
import './styles/letters.css';
import './styles/start.css';
import './styles/library.css';
import './styles/store.css';
import './styles/support.css';
import './styles/deadlines.css';
import './styles/forced-colours.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepTransitionsQuiet } from './keep-transitions-quiet.ts';
import { reportFault } from './report-fault.ts';
import { lawPackHead } from 'virtual:law-pack-head';
import { startApp } from './state/start-app.ts';
import { applyTheme, onSystemThemeChange } from './state/theme.ts';
import { useUiStore } from './state/ui-store.ts';

applyTheme('system');
keepTransitionsQuiet();
onSystemThemeChange(() => applyTheme(useUiStore.getState().preferences.theme));
window.addEventListener('error', ({ error }) => reportFault('window', error));
window.addEventListener('unhandledrejection', ({ reason }) => reportFault('rejection', reason));

await startApp();
document.documentElement.dataset.lawPack = lawPackHead.version;

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
// Well after the first page is painted, and ready by the time an officer has found the case to open.
setTimeout(() => void import('./screens/case/opened-case-screen.tsx'), 500);
