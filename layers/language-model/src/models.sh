#!/bin/sh
# Compiles lexicon and word model where what they are made of has changed, and puts all models into the layer's folder of
# each architecture:
#   src/models.sh <java> <class path of the module, HanLP with it>
set -eu
cd "$(dirname "$0")/.."
java=$1
classpath=$2

sums() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

sums -c SHA256SUMS > target/sums.log || { cat target/sums.log >&2; exit 1; }

# The word trigrams are CC BY-SA 3.0: they are a file of their own, made here and nowhere committed.
package=$(../debian-package sunpinyin-data 2> target/package.log) || {
  package=
  echo "No word model: $(cat target/package.log)" >&2
  echo "Spelling is checked with the character model and the lexicon alone, and finds less." >&2
}
data=
[ -z "$package" ] || data=$(dirname "$(find "$package" -name lm_sc.t3g | head -n 1)")
made_of=$(find target/classes -type f | sort | while read -r file; do sums "$file"; done; echo "$classpath $data")
if [ ! -e target/models/lexicon.bin ] || [ "$made_of" != "$(cat target/models.sum 2> /dev/null)" ]; then
  rm -rf target/models
  mkdir -p target/models
  # shellcheck disable=SC2086
  "$java" -Xmx1g -XX:+UseSerialGC -cp "$classpath" org.openhpf.languagemodel.train.Compile target/models $data > target/compile.log 2>&1 || {
    cat target/compile.log >&2
    exit 1
  }
  echo "$made_of" > target/models.sum
fi

put() { cmp -s "$1" "$2" || cp "$1" "$2"; }

for architecture in x86_64 arm64; do
  layer=target/layer/$architecture
  mkdir -p "$layer/language-model" "$layer/licences"
  put NOTICE.md "$layer/licences/language-model.md"
  for file in model/characters.bin target/models/*.bin; do
    put "$file" "$layer/language-model/${file##*/}"
  done
  if [ -n "$package" ]; then
    put "$package/usr/share/doc/sunpinyin-data/copyright" "$layer/language-model/words.bin.licence.txt"
  else
    rm -f "$layer/language-model/words.bin" "$layer/language-model/words.bin.licence.txt"
  fi
  # An office's own model, made by the command train.
  if [ -e office/characters.bin ]; then
    put office/characters.bin "$layer/language-model/office.bin"
  else
    rm -f "$layer/language-model/office.bin"
  fi
done
