import type { wordToConfirm } from '../../../shared/model/action';
import type { PasswordOwner } from '../../../shared/model/vault';

/** A machine whose passwords a dialog is about. */
export interface Subject {
  owner: PasswordOwner;
  name: Parameters<typeof wordToConfirm>[0];
}
