import { mountPage } from '../../lib/platform/mount-page.tsx';
import { OptionsPage } from './OptionsPage.tsx';

mountPage(<OptionsPage />);
