#!/bin/sh
# A double click in the Finder starts the studio.
exec sh "$(dirname "$0")/studio.sh"
