#!/bin/sh
# Start the studio: sets up what is missing, and opens the browser. Where something is wrong the window stays, to be read.
trap : INT  # Ctrl-C is for the studio, which ends in peace
cd "$(dirname "$0")/.." || exit

ended() {  # MESSAGE
    printf '\n%s\nPress Enter to close this window. ' "$1"
    read -r _
    exit 1
}

command -v make >/dev/null || ended 'make is missing. Paste this, then start again: sudo apt-get install make python3'
make --no-print-directory studio
case $? in
0 | 130) ;;  # 130: by Ctrl-C
*) ended 'The studio did not start. The lines above say why.' ;;
esac
