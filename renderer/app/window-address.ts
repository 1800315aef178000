import type { WindowAddress } from '../stores/app-store';
import { hashOf, routeOf } from '../stores/routes';

/** The address of this window, as what it shows. Back and Forward of the browser walk through it. */
export function windowAddress(): WindowAddress {
  return {
    read: () => routeOf(window.location.hash),
    write(route, how) {
      const hash = hashOf(route);
      if (window.location.hash === hash) return;
      if (how === 'push') window.history.pushState(null, '', hash);
      else window.history.replaceState(null, '', hash);
    },
    onChange(listener) {
      window.addEventListener('popstate', () => listener(routeOf(window.location.hash)));
    },
  };
}
