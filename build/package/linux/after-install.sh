#!/bin/sh
# Run by dpkg and rpm. Gives Chromium its sandbox, by whatever this system allows.
set -e
app='/opt/AMT Bench'
profile=/etc/apparmor.d/amt-bench

value() { cat "/proc/sys/$1" 2>/dev/null || echo "$2"; }

# Ubuntu 24.04 gives namespaces to programs with a profile only. Older versions of AppArmor do not know the rule.
loaded=no
if [ -d /etc/apparmor.d ] && command -v apparmor_parser >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --skip-cache "$app/resources/apparmor-profile" >/dev/null 2>&1; then
  cp "$app/resources/apparmor-profile" "$profile"
  # An image that is being built has no kernel of its own to load it into.
  if [ -d /sys/kernel/security/apparmor ] && apparmor_parser --replace --skip-cache "$profile" >/dev/null 2>&1; then loaded=yes; fi
fi

# Chromium's helper that runs as root, only where ordinary users get no namespaces.
mode=0755
if [ "$(value kernel/unprivileged_userns_clone 1)" = 0 ] || [ "$(value user/max_user_namespaces 1)" = 0 ]; then mode=4755; fi
if [ "$(value kernel/apparmor_restrict_unprivileged_userns 0)" = 1 ] && [ "$loaded" = no ]; then mode=4755; fi
chown root:root "$app/chrome-sandbox"
chmod "$mode" "$app/chrome-sandbox"

if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q /usr/share/applications || true; fi
