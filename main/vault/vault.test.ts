import { describe, expect, it } from 'vitest';
import { passwordProblems } from '#shared/password-rules';
import { generatePassword } from './generate-password';
import { openSession, type SecretStore } from './secret-store';
import { Vault } from './vault';

const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';
const AT = '2026-11-23T12:00:00.000Z';
const OLD = { user: 'admin', password: 'Old-Passw0rd', origin: 'typed', provenAt: AT } as const;
const NEW = { user: 'admin', password: 'New-Passw0rd', origin: 'random', begunAt: AT } as const;

describe('Vault', () => {
  it('holds old and new while a change is open, and the new one alone afterwards', async () => {
    const vault = new Vault(openSession());
    await vault.save(REALM, OLD);
    await vault.beginChange(REALM, NEW);
    expect(await vault.credential(REALM)).toEqual(OLD);
    expect(await vault.openChange(REALM)).toEqual(NEW);
    expect(await vault.openChanges()).toEqual([REALM]);
    await vault.completeChange(REALM, NEW, AT);
    expect(await vault.credential(REALM)).toEqual({
      user: 'admin',
      password: NEW.password,
      origin: 'random',
      provenAt: AT,
      past: [OLD.password],
    });
    expect(await vault.openChanges()).toEqual([]);
  });

  it('remembers what a password was before, until it is superseded twice', async () => {
    const vault = new Vault(openSession());
    const past = async (): Promise<string[] | undefined> => (await vault.credential(REALM, 'admin'))?.past;
    await vault.save(REALM, { ...OLD, password: 'first' });
    expect(await past()).toBeUndefined();
    await vault.save(REALM, { ...OLD, password: 'second' });
    await vault.save(REALM, { ...OLD, password: 'second' });
    expect(await past()).toEqual(['first']);
    await vault.save(REALM, { ...OLD, password: 'third' });
    expect(await past()).toEqual(['second', 'first']);
    await vault.save(REALM, { ...OLD, password: 'fourth' });
    expect(await past()).toEqual(['third', 'second']);
    await vault.save(REALM, { ...OLD, password: 'third' });
    expect(await past()).toEqual(['fourth', 'second']);
    await vault.save(REALM, { ...OLD, user: 'other', password: 'another' });
    expect(await past()).toEqual(['fourth', 'second']);
  });

  it('keeps the passwords of several users apart, and offers the one that it has set itself', async () => {
    const vault = new Vault(openSession());
    await vault.save(REALM, { ...OLD, origin: 'random' });
    const other = {
      user: 'helpdesk',
      password: 'Desk-Passw0rd',
      origin: 'typed',
      provenAt: '2027-01-01T00:00:00.000Z',
    } as const;
    await vault.save(REALM, other);
    expect(await vault.credential(REALM)).toMatchObject({ user: 'admin', password: OLD.password });
    expect(await vault.credential(REALM, 'helpdesk')).toEqual(other);
    await vault.save(REALM, { ...other, password: 'Desk-Passw0rd2' });
    expect(await vault.credentials(REALM)).toHaveLength(2);
  });

  it('leaves a change alone that somebody else has begun meanwhile', async () => {
    const vault = new Vault(openSession());
    await vault.beginChange(REALM, NEW);
    const theirs = { ...NEW, password: 'Their-Passw0rd' };
    await vault.beginChange(REALM, theirs);
    await vault.completeChange(REALM, NEW, AT);
    expect(await vault.credential(REALM)).toMatchObject({ password: NEW.password });
    await vault.abandonChange(REALM, NEW);
    expect(await vault.openChange(REALM)).toEqual(theirs);
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
    for (let n = 0; n < 100; n++) await vault.glance(`Digest:${String(n)}`);
    expect(questions).toBe(1);
    await vault.save(REALM, OLD);
    expect(await vault.glance(REALM)).toEqual({ credential: OLD, changeOpen: false });
    await vault.beginChange(REALM, NEW);
    expect((await vault.glance(REALM)).changeOpen).toBe(true);
  });

  it('keeps the old one when the change is given up', async () => {
    const vault = new Vault(openSession());
    await vault.save(REALM, OLD);
    await vault.beginChange(REALM, NEW);
    await vault.abandonChange(REALM, NEW);
    expect(await vault.credential(REALM)).toEqual(OLD);
    expect(await vault.openChange(REALM)).toBeUndefined();
  });

  it('has stored the new password under its own name before it forgets the candidate, wherever it is cut off', async () => {
    // Cuts the store off after n writes: at each point old or new must be there under a name that is looked at.
    for (let allowed = 0; allowed <= 2; allowed++) {
      const store = openSession();
      const vault = new Vault(store);
      await vault.save(REALM, OLD);
      await vault.beginChange(REALM, NEW);
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
      await new Vault(dying).completeChange(REALM, NEW, AT).catch(() => undefined);
      const after = new Vault(store);
      const held = [(await after.credential(REALM))?.password, (await after.openChange(REALM))?.password];
      expect(held).toContain(NEW.password);
    }
  });

  it('takes an entry that was tampered with for none', async () => {
    const store = openSession();
    await store.set(`device/${REALM}`, '{"user": 5}');
    await store.set(`change/${REALM}`, 'not json');
    const vault = new Vault(store);
    expect(await vault.credential(REALM)).toBeUndefined();
    expect(await vault.openChange(REALM)).toBeUndefined();
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
