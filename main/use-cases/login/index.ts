/** What the folders above may use of logins: sessions with machines, and the passwords that open them. */
export type { Login, Session, SessionEnd } from './authenticate';
export { loginInUse } from './open-session';
export { logIn } from './login';
export { MachineSession } from './machine-session';
export type { CredentialSource } from './open-session';
export { chosenPassword, namedSecret, type NewPassword, newPassword } from './new-password';
export { mebxRotationOf, rotationOf } from './password-rotation';
export { forgetPasswords, keepPassword } from './change-stored';
export { forgetSimulated } from './forget-simulated';
export {
  exportPasswords,
  noSuchSecret,
  revealPasswords,
  type Revealed,
  revealSecret,
} from './stored-passwords';
export { storedMebxPassword } from './stored-mebx';
export { usersOf, vaultContents } from './vault-contents';
export { Tickets } from './tickets';
export { readHardware } from './hardware';
export { takeInventory, withSession, type SessionRequest } from './with-session';
export { openRedirectionAs } from './redirection-login';
