#!/bin/sh
# Puts what goes with the models into the layer's folder of each architecture, and checks that everything is what was
# measured.
set -eu
cd "$(dirname "$0")/.."

sums() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

for architecture in x86_64 arm64; do
  layer=target/layer/$architecture
  mkdir -p "$layer/paddle-ocr" "$layer/licences"
  cmp -s NOTICE.md "$layer/licences/paddle-ocr.md" || cp NOTICE.md "$layer/licences/paddle-ocr.md"
  cmp -s target/models/ppocr_keys_v1.txt "$layer/paddle-ocr/ppocr_keys_v1.txt" ||
    cp target/models/ppocr_keys_v1.txt "$layer/paddle-ocr/"
done
sums -c SHA256SUMS > target/sums.log || { cat target/sums.log >&2; exit 1; }
