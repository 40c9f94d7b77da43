#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Vitaldeck authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test on an X server of its own, in memory, with a window manager: on_x.sh PROGRAM [ARGS…].
# With TEST_TRAY set also with a tray. Ends with 77 (skipped) where there is no Xvfb, no openbox, no xdotool or no trayer.
set -uo pipefail
command -v Xvfb >/dev/null && command -v openbox >/dev/null && command -v xdotool >/dev/null || exit 77
[ -z "${TEST_TRAY:-}" ] || command -v trayer >/dev/null || exit 77
pipe=$(mktemp -u)
mkfifo "$pipe"
# Without -noreset the server starts anew when its last client leaves, and refuses who comes at that moment.
Xvfb -displayfd 3 -noreset -screen 0 2000x1300x24 -nolisten tcp 3>"$pipe" 2>/dev/null &
server=$!
read -r number <"$pipe" # written once the server takes clients
rm -f "$pipe"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb
openbox --sm-disable 2>/dev/null &
manager=$!
for _ in $(seq 300); do # until windows are managed: what is shown before has no focus
  xdotool get_num_desktops >/dev/null 2>&1 && break
  sleep 0.1
done
tray=
if [ -n "${TEST_TRAY:-}" ]; then
  trayer --edge bottom --align right --widthtype request 2>/dev/null &
  tray=$!
fi
"$@"
status=$?
kill $tray "$manager" "$server" 2>/dev/null
wait 2>/dev/null
exit $status
