#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Vitaldeck authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test in a session of its own with a keychain of its own: with_keyring.sh MODE PROGRAM [ARGS…], with MODE
#   open     gnome-keyring, unlocked
#   locked   gnome-keyring, which waits for its password; the program ran once before with 'filling', to store something
#   none     no keychain at all
# The program finds the mode in KEYRING. Ends with 77 (skipped) where there is no gnome-keyring or no dbus.
set -uo pipefail

if [ "${1:-}" = inside ]; then
  # In the session.
  shift
  # Its password would be asked for on the display of the person.
  unset DISPLAY WAYLAND_DISPLAY
  daemon=
  trap '[ -z "$daemon" ] || kill "$daemon" 2>/dev/null' EXIT
  unlock() {
    printf 'pw' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    daemon=$!
    gdbus wait --session --timeout 20 org.freedesktop.secrets
  }
  case $KEYRING in
    open) unlock ;;
    locked)
      unlock
      KEYRING=filling "$@" || exit
      gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
        --method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" >/dev/null
      ;;
  esac
  "$@"
  exit
fi

export KEYRING=$1
shift
command -v dbus-run-session >/dev/null && command -v gdbus >/dev/null || exit 77
[ "$KEYRING" = none ] || command -v gnome-keyring-daemon >/dev/null || exit 77
home=$(mktemp -d)
chmod 700 "$home"
cat >"$home/session.conf" <<CONF
<busconfig><type>session</type><listen>unix:tmpdir=$home</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
CONF
# No service is started by being asked for, so that 'none' has none and 'locked' no prompt.
env -u GNOME_KEYRING_CONTROL HOME="$home" XDG_RUNTIME_DIR="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" \
  dbus-run-session --config-file="$home/session.conf" -- "$0" inside "$@"
status=$?
rm -rf "$home"
exit $status
