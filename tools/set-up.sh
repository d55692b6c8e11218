#!/bin/sh
# Set up .venv where it is not what the lock files say: tools/set-up.sh build|studio|test [PYTHON]
# Contents count, not dates. A new .venv is made beside the old one, which is there and works until the new one does.
set -eu
cd "$(dirname "$0")/.."
purpose=$1 python=${2:-}

stop() {
    echo "$1" >&2
    exit 1
}

is_installed() {  # LOCK-FILE: whether .venv works, and holds what the lock file says
    [ -f .venv/pyvenv.cfg ] && [ -x .venv/bin/python ] && cmp -s "$1" ".venv/installed-$1"
}

choose_python() {  # the distribution's own comes first: it is usually the better optimised build, and so prints faster
    for python in ${python:-/usr/bin/python3 python3}; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    done
    stop 'Python 3.11 or newer is needed: make PYTHON=…'
}

install() {  # VENV LOCK-FILE
    if ! "$1/bin/python" -m pip install -qq --disable-pip-version-check --no-input --require-hashes --no-deps -r "$2" >"$log" 2>&1
    then
        stop "$2 could not be installed ($(tail -n 1 "$log")): is there a network? .venv is as it was."
    fi
}

move_in() {  # scripts name the folder in which they were made
    grep -rlI '/\.venv\.new' .venv.new/bin .venv.new/pyvenv.cfg | while IFS= read -r file; do
        sed 's|/\.venv\.new|/.venv|g' "$file" >.venv.new/moved
        cat .venv.new/moved >"$file"
    done
    rm -rf .venv.new/moved .venv.old
    [ ! -e .venv ] && [ ! -L .venv ] || mv .venv .venv.old
    mv .venv.new .venv
    rm -rf .venv.old
}

set_up() {
    tools/system-packages.sh build "$python"
    echo 'Setting up .venv …'
    rm -rf .venv.new
    "$python" -m venv --prompt .venv .venv.new
    install .venv.new requirements.txt
    echo "$PWD" >"$(.venv.new/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/beforehand.pth"  # for pybabel
    cp requirements.txt .venv.new/installed-requirements.txt
    move_in
}

add() {  # studio|test
    tools/system-packages.sh "$1" "$python"
    echo "Adding what $1 needs to .venv …"
    install .venv "requirements-$1.txt"
    cp "requirements-$1.txt" ".venv/installed-requirements-$1.txt"
}

[ -e .venv ] || [ ! -e .venv.old ] || mv .venv.old .venv  # it was stopped between two steps of moving in
log=$(mktemp)
trap 'rm -rf "$log" .venv.new' EXIT
trap 'exit 1' HUP INT TERM

is_installed requirements.txt || { choose_python; set_up; }
[ "$purpose" = build ] || is_installed "requirements-$purpose.txt" || { choose_python; add "$purpose"; }
