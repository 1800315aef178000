import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, inSentences } from '../../../shared/result';
import { DialogButton } from '../../components/dialogs/dialog-button';
import { inactive } from '../../components/inactive';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';

/** Adds one machine by its address, without a scan of a range. */
export function AddMachine(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <DialogButton
      icon={<IconPlus size={14} aria-hidden />}
      label={t('list.add.open')}
      title={t('list.add.title')}
    >
      {(close) => <AddForm onClose={close} />}
    </DialogButton>
  );
}

function AddForm({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const add = useAppState((state) => state.addMachine);
  const [address, setAddress] = useState('');
  const [looking, setLooking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const look = useRef(new AbortController());
  useEffect(() => {
    const { current } = look;
    return () => current.abort();
  }, []);
  const submit = async (): Promise<void> => {
    if (looking || address.trim() === '') return;
    setLooking(true);
    setFailure(undefined);
    const problem = await add(address.trim(), look.current.signal);
    setLooking(false);
    setFailure(problem);
    if (!problem) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // React passes events on from a dialog: the form around the button must not be submitted, too.
        event.stopPropagation();
        void submit();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('list.add.address')}
          description={t('list.add.hint')}
          value={address}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setFailure(undefined);
          }}
          error={failure && say(inSentences(failure))}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" {...inactive(looking)}>
            {looking ? t('list.add.looking') : t('list.add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
