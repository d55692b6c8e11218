#!/bin/sh
# Install the system packages that are missing: tools/system-packages.sh build|studio|test PYTHON
# Debian and Ubuntu: with apt-get. Elsewhere: look for what is needed, and say in one line what to install.
set -eu
purpose=$1 python=$2

stop() {
    echo "$1, then run make again." >&2
    exit 1
}

on_debian() {
    packages='python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1'
    if [ "$purpose" = test ]; then
        packages="$packages poppler-utils gettext git librsvg2-bin"
        javac -version >/dev/null 2>&1 || packages="$packages default-jdk-headless"
        # Ubuntu's is a snap, which sees no temporary files: there the tests take Google Chrome, or say that they skip
        [ "$(. /etc/os-release && echo "$ID")" != debian ] || packages="$packages chromium"
    fi
    missing=
    for package in $packages; do
        status=$(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null || true)
        case $status in installed*) ;; *) missing="$missing $package" ;; esac
    done
    [ -n "$missing" ] || return 0

    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; then
        as_root='sudo env'
    else
        stop "System packages are missing: sudo apt-get install$missing"
    fi
    echo "Installing system packages:$missing"
    $as_root apt-get update -qq || true  # an old list may do
    # shellcheck disable=SC2086  # one word a package
    $as_root DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes \
        apt-get install -qq -y --no-install-recommends $missing >/dev/null
}

elsewhere() {
    missing=$("$python" - <<'PYTHON'
from ctypes import CDLL
from ctypes.util import find_library


def is_found(name):
    for path in (find_library(name), f'lib{name}.so.0', f'lib{name}.so.1'):
        try:
            return bool(path and CDLL(path))
        except OSError:
            pass


libraries = 'pango-1.0', 'pangoft2-1.0', 'harfbuzz', 'harfbuzz-subset', 'fontconfig'
print(*(name for name in libraries if not is_found(name)))
PYTHON
    )
    if [ "$purpose" = test ]; then
        for tool in pdftotext msgfmt git rsvg-convert; do
            command -v "$tool" >/dev/null || missing="$missing $tool"
        done
        javac -version >/dev/null 2>&1 || missing="$missing javac"
    fi
    [ -z "$missing" ] || stop "Not found: ${missing# }. Install Pango, HarfBuzz (with harfbuzz-subset) and Fontconfig, \
for the tests also Poppler, gettext, git, librsvg and a JDK (macOS: brew install pango poppler gettext librsvg openjdk)"
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    on_debian
else
    elsewhere
fi
