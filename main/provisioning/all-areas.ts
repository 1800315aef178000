import type { Area } from './area';
import { adminPasswordArea } from './areas/admin-password';
import { alarmsArea } from './areas/alarms';
import { clockArea } from './areas/clock';
import { consentArea } from './areas/consent';
import { discoveryArea } from './areas/discovery';
import { hostNameArea } from './areas/host-name';
import { mebxPasswordArea } from './areas/mebx-password';
import { powerPackageArea } from './areas/power-package';
import { redirectionArea } from './areas/redirection';
import { homeDomainsArea, remoteAccessArea } from './areas/remote-access';
import { tlsArea } from './areas/tls';
import { usersArea } from './areas/users';
import { wifiArea } from './areas/wifi';
import { wiredArea } from './areas/wired';

/**
 * Every area, in the order of changes (design section 7.2): the clock before certificates, TLS before whatever carries
 * a password, the password that everything hangs on after them, and what may cut the line at the very end.
 */
export const AREAS: readonly Area[] = [
  clockArea,
  hostNameArea,
  discoveryArea,
  redirectionArea,
  consentArea,
  powerPackageArea,
  alarmsArea,
  tlsArea,
  usersArea,
  wifiArea,
  remoteAccessArea,
  mebxPasswordArea,
  adminPasswordArea,
  wiredArea,
  homeDomainsArea,
];
