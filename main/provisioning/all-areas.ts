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
 * Every area, in the order of changes (docs/reference/decisions.md, D8): the clock before certificates, TLS before
 * whatever carries a password, then the admin password, and at the end what may cut the connection.
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
