# SPDX-FileCopyrightText: 2026 The Vitaldeck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Which share of the providers' lines stands in another provider's folder, too: six lines in a row, without blanks,
# comments, includes and lone punctuation. awk -f packaging/clones.awk -v most=5 services/providers/*/*.{h,cpp}
# Ends with 1 where it is `most` per cent or more.
FNR == 1 {
  n = split(FILENAME, part, "/")
  folder = part[n - 1]
  run = 0
}
{
  line = $0
  gsub(/^[ \t]+|[ \t]+$/, "", line)
  gsub(/[ \t]+/, " ", line)
  if (line ~ /^\/\// || line ~ /^#/ || line !~ /[A-Za-z0-9]/ || line ~ /^(namespace|struct Text|Q_DECLARE_TR)/) next
  ++lines[folder]
  ++all
  run = run + 1
  recent[run] = line
  place[run] = folder SUBSEP ++id
  if (run < 6) next
  shingle = ""
  for (i = run - 5; i <= run; ++i) shingle = shingle recent[i] "\n"
  if (!(shingle in first)) first[shingle] = folder
  else if (first[shingle] != folder) many[shingle] = 1
  for (i = run - 5; i <= run; ++i) within[place[i]] = within[place[i]] SUBSEP "#" number(shingle)
}
function number(text) {
  if (!(text in numbers)) { numbers[text] = ++count; texts[count] = text }
  return numbers[text]
}
END {
  for (p in within) {
    m = split(within[p], shingles, "#")
    for (i = 2; i <= m; ++i) {
      sub(SUBSEP, "", shingles[i])
      if (texts[shingles[i]] in many) { ++cloned; break }
    }
  }
  share = all ? 100 * cloned / all : 0
  printf "cloned lines between providers: %d of %d, %.1f %%\n", cloned, all, share
  exit share >= most
}
