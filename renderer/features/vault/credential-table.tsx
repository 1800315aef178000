import { Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordToConfirm } from '../../../shared/model/action';
import type { VaultMachine } from '../../../shared/model/vault';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { timeAgo } from '../../components/machine-words';
import { useNow } from '../../components/use-now';
import { useAppState } from '../../stores/app-store-context';
import { ExportDialog } from '../passwords/export-dialog';
import { ForgetPasswordsDialog } from '../passwords/forget-passwords-dialog';
import { type Revealed, RevealedPasswords } from '../passwords/revealed-passwords';
import type { Subject } from '../passwords/subject';
import { useCopied } from '../passwords/use-copied';
import { credentialTexts, type CredentialWords } from './credential-texts';
import { RevealDialog } from './reveal-dialog';
import { RowButton } from './row-button';

/** As in vault.css. Pixels. */
const ROW_HEIGHT = 48;

interface Props {
  machines: readonly VaultMachine[];
  words: CredentialWords;
}

/** Passwords of machines, a row each; of hundreds only those near the edges of what is seen exist. */
export function CredentialTable({ machines, words }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const reveal = useAppState((state) => state.revealPasswords);
  const [shown, setShown] = useState<{ machine: VaultMachine; revealed: Revealed }>();
  const [forgetting, setForgetting] = useState<VaultMachine>();
  const [saving, setSaving] = useState<VaultMachine>();
  const [failure, setFailure] = useState<Failure>();
  const [copied, copy] = useCopied();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: machines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => machines[index]?.machine ?? index,
    overscan: 8,
  });
  const hide = useCallback(() => setShown(undefined), []);
  const fetch = async (machine: VaultMachine): Promise<Revealed | undefined> => {
    const revealed = await reveal(subjectOf(machine).owner);
    setFailure(revealed.ok ? undefined : revealed.error);
    return revealed.ok ? revealed.value : undefined;
  };
  return (
    <>
      {failure && <FailureAlert failure={failure} />}
      <div ref={scroll} className="vault-scroll" tabIndex={0} aria-labelledby="vault-machines">
        <div role="table" aria-labelledby="vault-machines" aria-rowcount={machines.length + 1}>
          <div role="row" className="vault-row vault-head">
            <span role="columnheader">{t('vault.machines.machine')}</span>
            <span role="columnheader">{t('vault.machines.user')}</span>
            <span role="columnheader">{t('vault.machines.worked')}</span>
            <span role="columnheader">{t('vault.machines.actions')}</span>
          </div>
          <div
            role="rowgroup"
            style={{ height: `${String(virtual.getTotalSize())}px`, position: 'relative' }}
          >
            {virtual.getVirtualItems().map((item) => {
              const machine = machines[item.index];
              if (!machine) return undefined;
              return (
                <CredentialRow
                  key={item.key}
                  machine={machine}
                  words={words}
                  index={item.index}
                  top={item.start}
                  onShow={() =>
                    void fetch(machine).then((revealed) => revealed && setShown({ machine, revealed }))
                  }
                  onCopy={() => void fetch(machine).then((revealed) => revealed && copy(revealed.password))}
                  onForget={() => setForgetting(machine)}
                />
              );
            })}
          </div>
        </div>
      </div>
      <Text size="xs" c="dimmed" role="status">
        {copied}
      </Text>
      {shown && (
        <RevealDialog
          title={t('vault.revealed.title', { machine: wordToConfirm(shown.machine) })}
          onClose={hide}
          onSave={() => {
            hide();
            setSaving(shown.machine);
          }}
        >
          <RevealedPasswords revealed={shown.revealed} />
        </RevealDialog>
      )}
      {saving && <ExportDialog of={subjectOf(saving)} onClose={() => setSaving(undefined)} />}
      {forgetting && (
        <ForgetPasswordsDialog
          of={subjectOf(forgetting)}
          onlyCopy={forgetting.onlyCopy}
          onClose={() => setForgetting(undefined)}
        />
      )}
    </>
  );
}

function subjectOf(machine: VaultMachine): Subject {
  return { owner: { machine: machine.machine }, name: machine };
}

interface RowProps {
  machine: VaultMachine;
  words: CredentialWords;
  index: number;
  /** Pixels from the first row. */
  top: number;
  onShow: () => void;
  onCopy: () => void;
  onForget: () => void;
}

function CredentialRow(props: RowProps): React.JSX.Element {
  const { machine, words, index, top, onShow, onCopy, onForget } = props;
  const { t } = useTranslation();
  const open = useAppState((state) => state.openMachine);
  const now = useNow(30_000);
  const { machineId, provenAt } = machine;
  const name = wordToConfirm(machine);
  const { address, where, user, notes } = credentialTexts(machine, words);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="vault-row"
      data-vault-machine={address}
      style={{ position: 'absolute', top: `${String(top)}px`, left: 0, right: 0 }}
    >
      <span role="cell">
        <span className="vault-first-line">{address}</span>
        <span className="vault-second-line" title={where}>
          {where}
        </span>
      </span>
      <span role="cell">
        <span className="vault-first-line">{user}</span>
        <span className="vault-second-line" title={notes}>
          {notes}
        </span>
      </span>
      <span role="cell">{provenAt === undefined ? t('vault.machines.untried') : timeAgo(provenAt, now)}</span>
      <span role="cell">
        <Group gap={4} wrap="nowrap">
          <RowButton label={t('vault.machines.showLabel', { machine: name })} onClick={onShow}>
            {t('vault.machines.show')}
          </RowButton>
          <RowButton label={t('vault.machines.copyLabel', { machine: name })} onClick={onCopy}>
            {t('vault.machines.copy')}
          </RowButton>
          {machineId !== undefined && (
            <RowButton
              label={t('vault.machines.openLabel', { machine: name })}
              onClick={() => open(machineId)}
            >
              {t('vault.machines.open')}
            </RowButton>
          )}
          <RowButton label={t('vault.machines.forgetLabel', { machine: name })} onClick={onForget}>
            {t('vault.machines.forget')}
          </RowButton>
        </Group>
      </span>
    </div>
  );
}
