#!/usr/bin/env bash
# Checks with annotations for GitHub, and a SARIF log beside if SARIF_FILE is set: check-in-ci.sh REPORTLINT. PATHS has a path a line, ARGS more options.
set -euo pipefail
reportlint=$1
mapfile -t paths < <(printf '%s\n' "${PATHS:-.}" | sed '/^[[:space:]]*$/d')
read -r -a more <<<"${ARGS:-}"
formats=(--format github)
[ -z "${SARIF_FILE:-}" ] || formats=(--format sarif --output-file "$SARIF_FILE" --format github)
exec "$reportlint" check "${paths[@]}" "${formats[@]}" ${more[@]+"${more[@]}"}
