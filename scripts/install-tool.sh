#!/usr/bin/env bash
# Installs the dotnet tool into a folder: install-tool.sh FOLDER VERSION. "checkout" packs it from the files around this script. Needs the .NET SDK.
set -euo pipefail
folder=$1 version=$2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$folder"
if [ "$version" = checkout ]; then
  packages=$(mktemp -d)
  trap 'rm -rf "$packages"' EXIT
  dotnet pack "$(dirname "${BASH_SOURCE[0]}")/../server/ReportLint.Cli" -c Release --nologo -v q -p:PackageOutputPath="$packages"
  dotnet tool install ReportLint --tool-path "$folder" --source "$packages"
else
  dotnet tool install ReportLint --tool-path "$folder" --version "$version"
fi
