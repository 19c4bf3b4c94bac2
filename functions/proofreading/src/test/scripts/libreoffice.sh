#!/bin/sh
# Makes libreoffice.zip, the invented documents of the format checks as LibreOffice Writer writes them, anew.
# Needs the module's test classes built, a JDK 25, soffice (Debian: libreoffice-writer-nogui) and zip. Made last with LibreOffice 7.4.7.2.
set -eu
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:../../layers/kernel/target/classes" \
  org.openhpf.proofreading.layout.WriteSheets "$work/ours"
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to docx:"MS Word 2007 XML" --outdir "$work/theirs" \
  "$work"/ours/*.docx > "$work/log"
out=$PWD/src/test/resources/org/openhpf/proofreading/layout/libreoffice.zip
rm -f "$out"
cd "$work/theirs"
touch -t 202601010000 ./*.docx
zip -q -X -9 "$out" ./*.docx
