#!/bin/sh
# Run by dpkg and rpm; at an upgrade, too, when there is a new version in place already.
set -e
case "$1" in
  upgrade | failed-upgrade | abort-* | disappear | 1) exit 0 ;;
esac
profile=/etc/apparmor.d/amt-bench
if [ -f "$profile" ]; then
  if [ -d /sys/kernel/security/apparmor ] && command -v apparmor_parser >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  fi
  # AppArmor's service keeps what it has compiled.
  rm -f "$profile" /var/cache/apparmor/*/amt-bench
fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q /usr/share/applications || true; fi
