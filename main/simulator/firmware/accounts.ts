import { passwordHash } from '../network/digest';

/** Access realms (docs/reference/protocol.md, P31). */
export const REALM = {
  redirection: 2,
  administration: 3,
  hardwareAsset: 4,
  remoteControl: 5,
  eventManager: 7,
  networkTime: 12,
  generalInfo: 13,
  localNotification: 16,
  eventLogReader: 19,
  auditLog: 20,
  userAdministration: 21,
  localSystem: 24,
} as const;

const HIGHEST_REALM = 24;
const RESERVED_REALMS = [0, 1, 22, 23];
const MOST_DIGEST_USERS = 15;

/** A digest user beside the administrator. */
export interface Account {
  handle: number;
  name: string;
  /** 16 bytes, or something else that no password ever matches. */
  hash: Buffer;
  /** 0 local, 1 network, 2 any. */
  access: number;
  realms: readonly number[];
  enabled: boolean;
}

/** Who has logged in, and what that opens. */
export interface Login {
  name: string;
  isAdmin: boolean;
  realms: readonly number[];
}

/** PT_STATUS of an ACL change (docs/reference/protocol.md, P22 and P31). */
export type AclStatus = 0 | 12 | 23 | 35 | 36 | 2055 | 2058;

/** 1 to 16 characters, ASCII 33 to 126, without `: , < > & "`, not a system name (docs/reference/protocol.md, P31). */
function isUserName(name: string): boolean {
  return /^[\x21-\x7e]{1,16}$/.test(name) && !/[:,<>&"]/.test(name) && !name.startsWith('$$');
}

function areRealms(realms: readonly number[]): boolean {
  return realms.every(
    (realm) =>
      Number.isInteger(realm) && realm > 0 && realm <= HIGHEST_REALM && !RESERVED_REALMS.includes(realm),
  );
}

/** The access control list: the administrator, the digest users, and the realm that their hashes depend on. */
export class Accounts {
  #digestRealm: string;
  #adminName = 'admin';
  #adminHash: Buffer | undefined;
  #users: Account[] = [];
  #nextHandle = 1;
  /** The administrator's password was never changed over the network. */
  adminIsDefault = true;

  /** @param digestRealm "Digest:" and 32 hex digits */
  constructor(digestRealm: string) {
    this.#digestRealm = digestRealm;
    this.reset(digestRealm);
  }

  get realm(): string {
    return this.#digestRealm;
  }

  get admin(): string {
    return this.#adminName;
  }

  /** All digest users, the firmware's own (`$$…`) included. */
  get list(): readonly Account[] {
    return this.#users;
  }

  /** Only the firmware's own users are left; a new realm makes every stored hash useless. */
  reset(digestRealm: string): void {
    this.#digestRealm = digestRealm;
    this.#adminName = 'admin';
    this.#adminHash = undefined;
    this.adminIsDefault = true;
    this.dropUsers();
  }

  /** Removes the digest users and keeps the administrator. */
  dropUsers(): void {
    this.#users = [];
    this.#nextHandle = 1;
    this.#store('$$uns', Buffer.alloc(0), 0, [REALM.localNotification]);
    this.#store('$$OsAdmin', Buffer.alloc(0), 0, [REALM.localSystem]);
  }

  setAdminPassword(password: string): void {
    this.#adminHash = passwordHash(this.#adminName, this.#digestRealm, password);
  }

  /** Takes any bytes: firmware does not check that they are a hash (docs/reference/protocol.md, P30). */
  setAdmin(name: string, hash: Buffer): AclStatus {
    if (!isUserName(name)) return 12;
    this.#adminName = name;
    this.#adminHash = hash;
    this.adminIsDefault = false;
    return 0;
  }

  add(name: string, hash: Buffer, access: number, realms: readonly number[]): AclStatus {
    const problem = this.#problemWith(name, access, realms);
    if (problem !== 0) return problem;
    if (this.#users.some((user) => user.name === name) || name === this.#adminName) return 2058;
    if (this.#users.filter((user) => !user.name.startsWith('$$')).length >= MOST_DIGEST_USERS) return 23;
    this.#store(name, hash, access, realms);
    return 0;
  }

  update(handle: number, name: string, hash: Buffer, access: number, realms: readonly number[]): AclStatus {
    const account = this.byHandle(handle);
    if (!account || account.name.startsWith('$$')) return 35;
    const problem = this.#problemWith(name, access, realms);
    if (problem !== 0) return problem;
    const taken = this.#users.some((user) => user.handle !== handle && user.name === name);
    if (taken || name === this.#adminName) return 2058;
    Object.assign(account, { name, hash, access, realms });
    return 0;
  }

  remove(handle: number): AclStatus {
    const account = this.byHandle(handle);
    if (!account || account.name.startsWith('$$')) return 35;
    this.#users = this.#users.filter((user) => user.handle !== handle);
    return 0;
  }

  byHandle(handle: number): Account | undefined {
    return this.#users.find((user) => user.handle === handle);
  }

  /** What is stored for a name that may log in over the network, and what it opens. */
  find(name: string): { login: Login; hash: Buffer } | undefined {
    if (name === this.#adminName && this.#adminHash) {
      return { login: { name, isAdmin: true, realms: [] }, hash: this.#adminHash };
    }
    const account = this.#users.find((user) => user.name === name && user.enabled && user.access !== 0);
    return account && { login: { name, isAdmin: false, realms: account.realms }, hash: account.hash };
  }

  #problemWith(name: string, access: number, realms: readonly number[]): AclStatus {
    if (!isUserName(name)) return 12;
    if (![0, 1, 2].includes(access)) return 36;
    return areRealms(realms) ? 0 : 2055;
  }

  #store(name: string, hash: Buffer, access: number, realms: readonly number[]): void {
    this.#users.push({ handle: this.#nextHandle++, name, hash, access, realms, enabled: true });
  }
}
