import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../components/dates';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** Says that this plan takes a run back, and not what the profile in use asks for. */
export function UndoNotice(): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const undoing = useMachineState((state) => state.undoing);
  const stop = useMachineState((state) => state.stopUndoing);
  if (!undoing) return null;
  const when = dateText(undoing.at);
  return (
    <Alert color="blue" variant="light" title={t('journal.undo.planning', { when })}>
      {undoing.notUndoable.length > 0 && <Text size="sm">{t('journal.undo.not')}</Text>}
      <ul className="undo-steps">
        {undoing.notUndoable.map(({ id, title, why }) => (
          <li key={id}>{t(`journal.undo.why.${why}`, { title: say(title) })}</li>
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => void stop()}>
        {t('journal.undo.stop')}
      </Button>
    </Alert>
  );
}
