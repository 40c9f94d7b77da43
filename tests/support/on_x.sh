#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Vitaldeck authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test on an X server of its own, in memory, with a window manager: on_x.sh PROGRAM [ARGS…].
# With TEST_TRAY set also with a tray. Ends with 77 (skipped) where there is no Xvfb, no openbox or no trayer.
set -uo pipefail
command -v Xvfb >/dev/null && command -v openbox >/dev/null || exit 77
[ -z "${TEST_TRAY:-}" ] || command -v trayer >/dev/null || exit 77
pipe=$(mktemp -u)
mkfifo "$pipe"
Xvfb -displayfd 3 -screen 0 2000x1300x24 -nolisten tcp 3>"$pipe" 2>/dev/null &
server=$!
read -r number <"$pipe" # written once the server takes clients
rm -f "$pipe"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb
openbox --sm-disable 2>/dev/null &
manager=$!
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
