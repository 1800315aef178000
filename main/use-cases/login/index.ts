/** What the folders above may use of logins: sessions with machines, and the passwords that open them. */
export type { Login, Session, SessionEnd } from './authenticate';
export { logIn } from './login';
export { MachineSession } from './machine-session';
export type { CredentialSource } from './open-session';
export { namedSecret, newPassword } from './new-password';
export { mebxRotationOf, rotationOf } from './password-rotation';
export { exportPasswords, revealPasswords, type Revealed } from './stored-passwords';
export { Tickets } from './tickets';
export { takeInventory, withSession, type SessionRequest } from './with-session';
