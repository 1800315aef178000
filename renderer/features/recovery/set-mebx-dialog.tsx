import { Button, Group, Modal, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordProblems } from '../../../shared/password-rules';
import { useMachineState } from '../../stores/machine-store-context';

/** A new MEBx password, made up or chosen. What is typed lives in the field alone, and goes to main once. */
export function SetMebxDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const setMebx = useMachineState((state) => state.setMebx);
  const [from, setFrom] = useState<'random' | 'typed'>('random');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Set a new MEBx password"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const password = field.current?.value ?? '';
          const wrong = from === 'typed' ? passwordProblems(password) : [];
          setProblems(wrong);
          if (wrong.length > 0) return;
          void setMebx(from === 'random' ? { from } : { from, password });
          onClose();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('vault.mebxDialog.explanation')}</Text>
          <Radio.Group
            label="Which"
            value={from}
            onChange={(value) => setFrom(value === 'typed' ? 'typed' : 'random')}
          >
            <Stack gap={4} mt={4}>
              <Radio
                value="random"
                label="A random one, of characters that lie alike on most keyboards"
                data-autofocus
              />
              <Radio value="typed" label="One that I choose" />
            </Stack>
          </Radio.Group>
          {from === 'typed' && (
            <PasswordInput
              ref={field}
              label="New MEBx password"
              description="MEBx will read it from an American keyboard"
              autoComplete="off"
              error={problems.length > 0 ? problems.join(' ') : undefined}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Leave it as it is
            </Button>
            <Button type="submit">Set it</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
