import type { CallOutput } from '#shared/contract/contract';
import { isoTime } from '#shared/iso-time';
import { isConfirmed, wordToConfirm } from '#shared/model/action';
import type { PasswordOwner } from '#shared/model/vault';
import { fail, ok, type Result } from '#shared/result';
import type { Language } from '#shared/texts/catalogue';
import { message } from '#shared/texts/message';
import { sayInLanguage } from '#shared/texts/speech';
import { visible } from '#shared/visible-text';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { MachineContext } from '../machines/index';
import { type Owner, ownerOf } from './password-owner';

/** A stored password; while a change of it is open, the new one too, because either may be valid. */
export type Revealed = CallOutput<'vault.reveal'>;

/** The stored passwords of a machine, shown to the technician on explicit request. */
export function revealPasswords(context: MachineContext, asked: PasswordOwner): Promise<Result<Revealed>> {
  return guardKeychain(async () => {
    const owner = ownerOf(context, asked);
    return owner.ok ? reveal(owner.value) : owner;
  });
}

/** A named secret, shown to the technician on explicit request. */
export function revealSecret({ vault }: MachineContext, name: string): Promise<Result<{ secret: string }>> {
  return guardKeychain(async () => {
    const secret = await vault.named(name);
    return secret === undefined ? noSuchSecret(name) : ok({ secret });
  });
}

/** The window has asked for a named secret that was deleted or renamed meanwhile. */
export function noSuchSecret(name: string): Result<never> {
  return fail('input-invalid', message('secrets.unknown', { name }), message('secrets.unknownNext'));
}

/** The same as a text file, once the name of the machine was typed: the file is as good as the passwords. */
export async function exportPasswords(
  context: MachineContext,
  asked: PasswordOwner,
  confirm: string,
  language?: Language,
): Promise<Result<CallOutput<'vault.export'>>> {
  const owner = ownerOf(context, asked);
  if (!owner.ok) return owner;
  const { name: called, machine } = owner.value;
  if (!isConfirmed(called, confirm)) {
    return fail(
      'not-confirmed',
      message('login.notTheName'),
      message('login.notTheNameNext', { word: wordToConfirm(called) }),
    );
  }
  const revealed = await revealPasswords(context, asked);
  if (!revealed.ok) return revealed;
  const { user, password, candidate, mebx = [], earlier = [], others = [], remark } = revealed.value;
  const { address, hostname } = called;
  const names = [address, hostname, context.book.recordOf(machine).uuid].filter((part) => part !== undefined);
  const say = await sayInLanguage(language);
  const labelled = (label: Label, text: string): string => `${say(message(`login.file.${label}`))} ${text}`;
  const lines = [
    labelled('machine', names.join(', ')),
    labelled('user', user),
    labelled('password', password),
    ...(candidate ? [labelled('candidate', candidate.password)] : []),
    ...mebx.map((each) => labelled('mebx', each)),
    ...earlier.map((each) => labelled('earlier', each)),
    ...others.map((each) => labelled('other', each)),
    ...(remark === undefined ? [] : [say(remark)]),
    say(message('login.file.written', { at: isoTime(context.now()) })),
  ];
  const name = `amt-password-${address.replaceAll(/[^\w.-]/g, '-')}.txt`;
  return ok({ name, mime: 'text/plain', text: `${lines.map(visible).join('\n')}\n` });
}

type Label = 'machine' | 'user' | 'password' | 'candidate' | 'mebx' | 'earlier' | 'other';

async function reveal({ secrets }: Owner): Promise<Result<Revealed>> {
  // A machine that does not answer just now is when its password is needed most, at MEBx.
  const [credentials, change] = await Promise.all([secrets.credentials(), secrets.openChange()]);
  // Of several users, the one whose password AMT Bench has set: it is known nowhere else.
  const stored = credentials.find(({ origin }) => origin !== 'typed') ?? credentials[0];
  const mebx = (await secrets.mebx()).toReversed().map(({ password }) => password);
  const [shared, sharedMebx] = await Promise.all([secrets.shared(), secrets.sharedMebx()]);
  // Without a login the password can still be used at the keyboard.
  const [first] = [...mebx, ...sharedMebx];
  const [perhaps] = shared;
  const shown =
    stored ??
    change ??
    (perhaps === undefined ? undefined : { user: 'admin', password: perhaps }) ??
    (first === undefined ? undefined : { user: 'MEBx', password: first });
  if (!shown) {
    return fail(
      'password-unknown',
      message('login.passwordUnknown.none'),
      message('login.passwordUnknown.logInOnce'),
    );
  }
  const earlier = stored?.past ?? [];
  const others = shared.filter((password) => password !== shown.password);
  return ok({
    user: shown.user,
    password: shown.password,
    ...(change && stored && { candidate: { user: change.user, password: change.password } }),
    ...(mebx.length + sharedMebx.length > 0 && { mebx: [...mebx, ...sharedMebx] }),
    ...(earlier.length > 0 && { earlier }),
    ...(others.length > 0 && { others }),
    ...(shared.length + sharedMebx.length > 0 && { remark: message('login.shared') }),
  });
}
