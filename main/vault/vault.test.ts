import { describe, expect, it } from 'vitest';
import { passwordProblems } from '#shared/password-rules';
import { generatePassword } from './generate-password';
import { openSession, type SecretStore } from './secret-store';
import { type MachineSecrets, Vault } from './vault';

const MACHINE = 'm-1';
const of = (vault: Vault, id = MACHINE): MachineSecrets => vault.machine({ id });
const AT = '2026-11-23T12:00:00.000Z';
const OLD = { user: 'admin', password: 'Old-Passw0rd', origin: 'typed', provenAt: AT } as const;
const NEW = { user: 'admin', password: 'New-Passw0rd', origin: 'random', begunAt: AT } as const;

describe('Vault', () => {
  it('holds old and new while a change is open, and the new one alone afterwards', async () => {
    const vault = new Vault(openSession());
    await of(vault).save(OLD);
    await of(vault).beginChange(NEW);
    expect(await of(vault).credential()).toEqual(OLD);
    expect(await of(vault).openChange()).toEqual(NEW);
    expect((await of(vault).credentialSummary()).changeOpen).toBe(true);
    await of(vault).completeChange(NEW, AT);
    expect(await of(vault).credential()).toEqual({
      user: 'admin',
      password: NEW.password,
      origin: 'random',
      provenAt: AT,
      past: [OLD.password],
    });
    expect((await of(vault).credentialSummary()).changeOpen).toBe(false);
  });

  it('remembers what a password was before, until it is superseded twice', async () => {
    const vault = new Vault(openSession());
    const past = async (): Promise<string[] | undefined> => (await of(vault).credential('admin'))?.past;
    await of(vault).save({ ...OLD, password: 'first' });
    expect(await past()).toBeUndefined();
    await of(vault).save({ ...OLD, password: 'second' });
    await of(vault).save({ ...OLD, password: 'second' });
    expect(await past()).toEqual(['first']);
    await of(vault).save({ ...OLD, password: 'third' });
    expect(await past()).toEqual(['second', 'first']);
    await of(vault).save({ ...OLD, password: 'fourth' });
    expect(await past()).toEqual(['third', 'second']);
    await of(vault).save({ ...OLD, password: 'third' });
    expect(await past()).toEqual(['fourth', 'second']);
    await of(vault).save({ ...OLD, user: 'other', password: 'another' });
    expect(await past()).toEqual(['fourth', 'second']);
  });

  it('keeps the passwords of several users apart, and offers the one that worked last', async () => {
    const vault = new Vault(openSession());
    const own = { ...OLD, origin: 'random' } as const;
    await of(vault).save(own);
    const other = {
      user: 'helpdesk',
      password: 'Desk-Passw0rd',
      origin: 'typed',
      provenAt: '2027-01-01T00:00:00.000Z',
    } as const;
    await of(vault).save(other);
    expect(await of(vault).credential()).toEqual(other);
    expect((await vault.summary()).machines.get(MACHINE)?.login).toMatchObject({ user: 'helpdesk' });
    expect(await of(vault).credential('admin')).toEqual(own);
    // Of two that are equally sure, the one that AMT Bench has set.
    await of(vault).save({ ...own, provenAt: other.provenAt });
    await of(vault).save(other);
    expect(await of(vault).credential()).toMatchObject({ user: 'admin' });
    await of(vault).save({ ...other, password: 'Desk-Passw0rd2' });
    expect(await of(vault).credentials()).toHaveLength(2);
  });

  it('leaves a change alone that somebody else has begun meanwhile', async () => {
    const vault = new Vault(openSession());
    await of(vault).beginChange(NEW);
    const theirs = { ...NEW, password: 'Their-Passw0rd' };
    await of(vault).beginChange(theirs);
    await of(vault).completeChange(NEW, AT);
    expect(await of(vault).credential()).toMatchObject({ password: NEW.password });
    await of(vault).abandonChange(NEW);
    expect(await of(vault).openChange()).toEqual(theirs);
  });

  it('shows a list what is stored with one question for all', async () => {
    const store = openSession();
    let questions = 0;
    const counting: SecretStore = {
      ...store,
      get: (account) => {
        questions++;
        return store.get(account);
      },
      accounts: () => {
        questions++;
        return store.accounts();
      },
    };
    const vault = new Vault(counting);
    for (let n = 0; n < 100; n++) await of(vault, `Digest:${String(n)}`).credentialSummary();
    expect(questions).toBe(1);
    await of(vault).save(OLD);
    expect(await of(vault).credentialSummary()).toEqual({
      credential: OLD,
      changeOpen: false,
      shared: false,
      mebx: false,
    });
    await of(vault).beginChange(NEW);
    expect((await of(vault).credentialSummary()).changeOpen).toBe(true);
  });

  it('keeps the old one when the change is given up', async () => {
    const vault = new Vault(openSession());
    await of(vault).save(OLD);
    await of(vault).beginChange(NEW);
    await of(vault).abandonChange(NEW);
    expect(await of(vault).credential()).toEqual(OLD);
    expect(await of(vault).openChange()).toBeUndefined();
  });

  it('has stored the new password under its own name before it forgets the candidate, wherever it is cut off', async () => {
    // Cuts the store off after n writes: at each point old or new must be there under a name that is looked at.
    for (let allowed = 0; allowed <= 2; allowed++) {
      const store = openSession();
      const vault = new Vault(store);
      await of(vault).save(OLD);
      await of(vault).beginChange(NEW);
      let writes = 0;
      const cut =
        <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
        (...args: A): Promise<void> =>
          writes++ < allowed ? work(...args) : Promise.reject(new Error('power cut'));
      const dying: SecretStore = {
        ...store,
        set: cut((account: string, value: string) => store.set(account, value)),
        delete: cut((account: string) => store.delete(account)),
      };
      await of(new Vault(dying))
        .completeChange(NEW, AT)
        .catch(() => undefined);
      const after = new Vault(store);
      const held = [(await of(after).credential())?.password, (await of(after).openChange())?.password];
      expect(held).toContain(NEW.password);
    }
  });

  it('takes an entry that was tampered with for none', async () => {
    const store = openSession();
    await store.set(`machine/${MACHINE}/login`, '{"user": 5}');
    await store.set(`machine/${MACHINE}/change`, 'not json');
    const vault = new Vault(store);
    expect(await of(vault).credential()).toBeUndefined();
    expect(await of(vault).openChange()).toBeUndefined();
  });

  it('drops no MEBx password that may be the valid one', async () => {
    const vault = new Vault(openSession());
    const mebx = (password: string) => ({ password, origin: 'random', setAt: AT, taken: false }) as const;
    await of(vault).beginMebx(mebx('Holds-1!'));
    await of(vault).settleMebx(mebx('Holds-1!'), 'taken');
    for (let n = 0; n < 9; n++) await of(vault).beginMebx(mebx(`Cut-off-${String(n)}!`));
    const kept = (await of(vault).mebx()).map(({ password }) => password);
    expect(kept).toHaveLength(10);
    expect(kept).toContain('Holds-1!');
    // Set once more, and refused: it is still the one that was taken.
    await of(vault).beginMebx(mebx('Holds-1!'));
    await of(vault).settleMebx(mebx('Holds-1!'), 'refused');
    expect((await of(vault).mebx()).find(({ taken }) => taken)?.password).toBe('Holds-1!');
  });

  it('keeps what is known to be right when something is stored that nobody has tried', async () => {
    const vault = new Vault(openSession());
    const untried = (password: string) => ({ user: 'admin', password, origin: 'typed' }) as const;
    await of(vault).saveUntried(untried('first'));
    await of(vault).saveUntried(untried('second'));
    expect(await of(vault).credential()).toEqual(untried('second'));
    await of(vault).save(OLD);
    // It was never tried, and may be right for a machine that was reset since.
    expect((await of(vault).credential())?.past).toEqual(['second']);
    for (const password of ['a', 'b', 'c']) await of(vault).saveUntried(untried(password));
    expect(await of(vault).credential()).toEqual({ ...untried('c'), past: [OLD.password, 'second'] });
    // The same once more says nothing new: what is known of it stays.
    await of(vault).save({ ...OLD, password: 'c' });
    await of(vault).saveUntried(untried('c'));
    expect((await of(vault).credential())?.provenAt).toBe(AT);
  });

  it('counts a machine as the only copy while an untried password stands for one that worked', async () => {
    const vault = new Vault(openSession());
    const onlyCopy = async (): Promise<boolean | undefined> =>
      (await vault.summary()).machines.get(MACHINE)?.onlyCopy;
    await of(vault).save({ ...OLD, origin: 'random' });
    await of(vault).saveUntried({ user: 'admin', password: 'Guess-1', origin: 'typed' });
    expect(await onlyCopy()).toBe(true);
    await of(vault).save({ ...OLD, password: 'Guess-1' });
    expect(await onlyCopy()).toBe(false);
  });

  it('lists all owners by one question, and an entry that was tampered with without its content', async () => {
    const store = openSession();
    await store.set('device/Digest:A', JSON.stringify({ ...OLD, past: ['x'] }));
    await store.set('machine/m-2/login', 'not json');
    await store.set('ledger-key', 'not for a list');
    const vault = new Vault(store);
    await of(vault).save({ ...OLD, origin: 'random' });
    await of(vault).beginMebx({ password: 'Mebx-1!', origin: 'typed', setAt: AT, taken: true });
    const { machines, former, secrets } = await vault.summary();
    expect(machines.get(MACHINE)).toMatchObject({
      login: { user: 'admin', origin: 'random' },
      mebx: true,
      onlyCopy: true,
    });
    expect(machines.get('m-2')).toMatchObject({ login: undefined, onlyCopy: false });
    expect(former.get('Digest:A')).toMatchObject({ login: { user: 'admin' }, earlier: 1 });
    expect(secrets).toEqual([]);
    expect(JSON.stringify([...machines, ...former])).not.toContain(OLD.password);
  });

  it('forgets one machine, and of version 0.1.0 only what was of that machine alone', async () => {
    const store = openSession();
    for (const account of ['device/R', 'change/R', 'mebx/U']) await store.set(account, JSON.stringify(OLD));
    const vault = new Vault(store);
    const former = { realm: 'R', uuid: 'U', realmShared: true, uuidShared: false };
    await of(vault).save(OLD);
    await of(vault, 'm-2').save(OLD);
    await vault.machine({ id: MACHINE, former }).forget();
    expect(await store.accounts()).toEqual(['device/R', 'change/R', 'machine/m-2/login']);
  });

  it('files named secrets apart', async () => {
    const vault = new Vault(openSession());
    await vault.saveNamed('house', 'House-Passw0rd');
    expect(await vault.named('house')).toBe('House-Passw0rd');
    expect(await vault.names()).toEqual(['house']);
    await vault.deleteNamed('house');
    expect(await vault.named('house')).toBeUndefined();
  });
});

describe('generatePassword', () => {
  it('satisfies the rules, avoids keys that move between layouts, and never repeats', () => {
    const passwords = Array.from({ length: 500 }, generatePassword);
    for (const password of passwords) {
      expect(passwordProblems(password)).toEqual([]);
      expect(password).toMatch(/^[A-Za-z2-9!$%]{20}$/);
      expect(password).not.toMatch(/[yzYZlIO01]/);
    }
    expect(new Set(passwords).size).toBe(500);
  });
});
