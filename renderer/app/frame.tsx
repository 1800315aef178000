import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../stores/app-store-context';
import { ApplySettings } from './apply-settings';
import { FileDrop } from './file-drop';
import { FocusGuard } from './focus-guard';
import { Notices } from './notices';
import { PageKeys } from './page-keys';
import { Rail } from './rail';

/** Frame of every page: the rail, what concerns the whole window, and the page itself. */
export function Frame({ children }: { children: React.ReactNode }): React.JSX.Element {
  const { t } = useTranslation();
  const page = useAppState((state) => state.route.page);
  const main = useRef<HTMLElement>(null);
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.querySelector<HTMLElement>('[data-page-heading], input, button')?.focus();
        }}
      >
        {t('shell.skipToContent')}
      </a>
      <Rail />
      <div className="frame-body">
        <Notices />
        <main ref={main} id="content" className="frame-page" data-page={page}>
          {children}
        </main>
      </div>
      <FileDrop />
      <PageKeys />
      <ApplySettings />
      <FocusGuard main={main} />
    </div>
  );
}
