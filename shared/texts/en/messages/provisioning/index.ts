import { alarms } from './alarms';
import { passwords } from './passwords';
import { plan } from './plan';
import { consent, redirection } from './redirection';
import { remoteAccess } from './remote-access';
import { run } from './run';
import { clock, discovery, hostName, powerPackage } from './settings';
import { tls } from './tls';
import { users } from './users';
import { wifi } from './wifi';
import { wired } from './wired';

/** Plans and changes of settings. */
export const provisioning = {
  alarms,
  clock,
  consent,
  discovery,
  hostName,
  passwords,
  plan,
  powerPackage,
  redirection,
  remoteAccess,
  run,
  tls,
  users,
  wifi,
  wired,
} as const;
