import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assert-never';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import type { AppState } from '../../stores/state';
import { isOneClick, OneClick } from './one-click';

interface Props {
  view: MachineView;
  t: TFunction;
}

/** The one next action of a machine's status. With the keyboard it is the letter c on the row. */
export function RowAction({ view, t }: Props): React.JSX.Element {
  return isOneClick(view) ? <OneClick view={view} /> : <ActionButton view={view} t={t} />;
}

/** A plain button: there are as many as rows on the screen. */
function ActionButton({ view, t }: Props): React.JSX.Element {
  const store = useAppStore();
  const checking = useAppState((state) => state.settingsChecks[view.id]?.state === 'checking');
  const { kind } = view.status;
  const hasOptions = view.sighting.verdict.paths.length > 0;
  const action = t(`status.action.${kind === 'blocked' && !hasOptions ? 'why' : textOf(kind)}`);
  const tip = kind === 'configured' ? 'checkTip' : kind === 'drifted' || kind === 'failed' ? 'reviewTip' : '';
  return (
    <button
      type="button"
      className="row-button"
      tabIndex={-1}
      disabled={checking}
      aria-label={t('status.action.on', { action, machine: view.sighting.address })}
      title={tip === '' ? undefined : t(`status.action.${tip}`)}
      onClick={(event) => {
        event.stopPropagation();
        doAction(view, store.getState());
      }}
    >
      {action}
    </button>
  );
}

type Kind = MachineView['status']['kind'];

function textOf(
  kind: Kind,
): 'needs-password' | 'not-set-up' | 'blocked' | 'configured' | 'drifted' | 'failed' | 'other' {
  switch (kind) {
    case 'needs-password':
    case 'not-set-up':
    case 'blocked':
    case 'configured':
    case 'drifted':
    case 'failed':
      return kind;
    case 'ready':
    case 'other-vendor':
    case 'unreachable':
    case 'not-identified':
      return 'other';
  }
}

/** Does what the status asks for. Nothing of it changes the machine. */
export function doAction(
  { id, status }: MachineView,
  app: Pick<AppState, 'openMachine' | 'checkSettings' | 'reviewChanges'>,
): void {
  switch (status.kind) {
    case 'configured':
      void app.checkSettings(id);
      return;
    case 'drifted':
    case 'failed':
      app.reviewChanges(id);
      return;
    case 'blocked':
      app.openMachine(id, 'recovery');
      return;
    case 'ready':
    case 'needs-password':
    case 'not-set-up':
    case 'other-vendor':
    case 'unreachable':
    case 'not-identified':
      app.openMachine(id);
      return;
    default:
      assertNever(status);
  }
}
