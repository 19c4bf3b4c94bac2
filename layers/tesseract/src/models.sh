#!/bin/sh
# Puts the models into the layer's folder of each architecture, and the font for PDF files that bring none. The Chinese model comes from TESSDATA_PREFIX where that
# is set, else from Debian's package, else from an installed Tesseract; without it the layer reads digits and Latin only.
set -eu
cd "$(dirname "$0")/.."

sums() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

# Of Debian's package, the one everything was measured with.
chi_sim_sum=a5fcb6f0db1e1d6d8522f39db4e848f05984669172e584e8d76b6b3141e1f730

chi_sim() {
  if [ -n "${TESSDATA_PREFIX:-}" ]; then
    for model in "$TESSDATA_PREFIX/chi_sim.traineddata" "$TESSDATA_PREFIX/tessdata/chi_sim.traineddata"; do
      if [ -f "$model" ]; then echo "$model"; return; fi
    done
    echo "TESSDATA_PREFIX=$TESSDATA_PREFIX holds no chi_sim.traineddata." >&2
  fi
  if package=$(../debian-package tesseract-ocr-chi-sim); then
    for model in "$package"/usr/share/tesseract-ocr/*/tessdata/chi_sim.traineddata; do
      if [ -f "$model" ]; then echo "$model"; return; fi
    done
  fi
  for model in /usr/share/tesseract-ocr/*/tessdata/chi_sim.traineddata /usr/share/tessdata/chi_sim.traineddata \
    /usr/share/tesseract/tessdata/chi_sim.traineddata /opt/homebrew/share/tessdata/chi_sim.traineddata; do
    if [ -f "$model" ]; then echo "$model"; return; fi
  done
}

model=$(chi_sim)
if [ -z "$model" ]; then
  cat >&2 << 'END'
layers/tesseract: there is no Chinese model (chi_sim.traineddata); the layer is built without it, and documents are not read.
  Debian or Ubuntu: apt-get update, then build again (nothing is installed), or apt-get install tesseract-ocr-chi-sim.
  Elsewhere: set TESSDATA_PREFIX to a folder that holds chi_sim.traineddata of
  https://github.com/tesseract-ocr/tessdata_fast and build again.
END
elif [ "$(sums "$model" | cut -d ' ' -f 1)" != "$chi_sim_sum" ]; then
  echo "layers/tesseract: $model is another model than what was measured; it is used." >&2
fi

font=
if package=$(../debian-package fonts-droid-fallback); then
  font=$package/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf
elif [ -f /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf ]; then
  font=/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf
fi
if [ ! -f "$font" ]; then
  echo "layers/tesseract: no DroidSansFallbackFull.ttf; Chinese of PDF files without fonts is blank in previews." >&2
  font=
fi

for architecture in x86_64 arm64; do
  layer=target/layer/$architecture
  mkdir -p "$layer/tessdata" "$layer/licences" "$layer/fonts"
  cmp -s NOTICE.md "$layer/licences/tesseract.md" || cp NOTICE.md "$layer/licences/tesseract.md"
  for file in target/models/eng.traineddata ${model:+"$model"}; do
    copy=$layer/tessdata/${file##*/}
    cmp -s "$file" "$copy" || cp "$file" "$copy"
  done
  if [ -n "$font" ]; then
    cmp -s "$font" "$layer/fonts/${font##*/}" || cp "$font" "$layer/fonts/"
  fi
done
sums -c SHA256SUMS > target/sums.log || { cat target/sums.log >&2; exit 1; }
