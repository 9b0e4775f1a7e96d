#!/bin/sh
set -eu
: "${DATABASE_URL:?has to be set: this image brings no database of its own}"
exec "$@"
