import type { MachineView } from '../../../shared/contract/contract';

/**
 * What a login with the stored password would use: the password, both of a change that was cut short, or the new one of
 * such a change alone, where the old one was not kept. Undefined: nothing of this machine is stored.
 */
export function storedLoginOf({
  stored,
  changeOpen,
  beforeReset,
}: MachineView['credential']): 'password' | 'both' | 'new' | undefined {
  if (stored) return changeOpen ? 'both' : 'password';
  return changeOpen && beforeReset !== true ? 'new' : undefined;
}
