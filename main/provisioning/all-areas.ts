import type { Area } from './area';
import { adminPasswordArea } from './areas/admin-password';
import { clockArea } from './areas/clock';
import { consentArea } from './areas/consent';
import { discoveryArea } from './areas/discovery';
import { hostNameArea } from './areas/host-name';
import { mebxPasswordArea } from './areas/mebx-password';
import { powerPackageArea } from './areas/power-package';
import { redirectionArea } from './areas/redirection';
import { tlsArea } from './areas/tls';
import { usersArea } from './areas/users';

/**
 * Every area, in the order of changes (design section 7.2): the clock before certificates, what keeps the link before
 * what cuts it, TLS before passwords, the password that everything hangs on last.
 */
export const AREAS: readonly Area[] = [
  clockArea,
  hostNameArea,
  discoveryArea,
  redirectionArea,
  consentArea,
  powerPackageArea,
  usersArea,
  tlsArea,
  mebxPasswordArea,
  adminPasswordArea,
];
