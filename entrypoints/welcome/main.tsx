import { mountPage } from '../../lib/platform/mount-page.tsx';
import { WelcomePage } from './WelcomePage.tsx';

mountPage(<WelcomePage />);
