import type { TFunction } from 'i18next';
import type { VaultContents, VaultMachine } from '../../../shared/model/vault';
import { originText } from '../passwords/origin-text';

/** What a row of the vault shows of a machine's passwords, but for the age of the last login. */
export interface CredentialTexts {
  address: string;
  /** Its name, and whether it is in the list. */
  where: string;
  user: string;
  notes: string;
}

export interface CredentialWords {
  t: TFunction;
  /** Of a simulated machine. */
  titleOf: (machine: VaultMachine) => string | undefined;
}

export function credentialTexts(machine: VaultMachine, { t, titleOf }: CredentialWords): CredentialTexts {
  const { machineId, address, hostname, user, origin, earlier, mebx, changeOpen, shared } = machine;
  const where = [hostname ?? titleOf(machine), machineId === undefined && t('vault.machines.notListed')];
  const notes = [
    origin && originText(origin, t),
    changeOpen && t('vault.machines.changeOpen'),
    shared && t('vault.machines.shared'),
    mebx && t('vault.machines.mebx'),
    earlier > 0 && t('vault.machines.earlier', { count: earlier }),
  ];
  return {
    address,
    where: where.filter(Boolean).join(' · '),
    user: user ?? t('vault.machines.noLogin'),
    notes: notes.filter(Boolean).join(' · '),
  };
}

/** Names of the profiles that use a secret, or that none does. */
export function usersText({ profiles }: VaultContents['secrets'][number], t: TFunction): string {
  return profiles.length === 0 ? t('vault.secrets.usedByNone') : profiles.join(', ');
}

/** What of the vault is found by a text: whatever its rows show. */
export function foundInVault(
  { machines, secrets }: Pick<VaultContents, 'machines' | 'secrets'>,
  text: string,
  words: CredentialWords,
): Pick<VaultContents, 'machines' | 'secrets'> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return { machines, secrets };
  const has = (parts: readonly (string | undefined)[]): boolean =>
    parts.some((part) => part?.toLowerCase().includes(wanted) === true);
  return {
    machines: machines.filter((machine) => {
      const { address, where, user, notes } = credentialTexts(machine, words);
      const untried = machine.provenAt === undefined ? words.t('vault.machines.untried') : undefined;
      return has([address, where, user, notes, untried, words.titleOf(machine)]);
    }),
    secrets: secrets.filter((secret) => has([secret.name, usersText(secret, words.t)])),
  };
}
