package org.openhpf.languagemodel.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.openhpf.languagemodel.ModelFile;
import org.openhpf.languagemodel.ShapeTables;
import org.openhpf.languagemodel.SoundTables;
import org.openhpf.languagemodel.WordTables;
import org.openhpf.languagemodel.Words;

/**
 * Makes the lexicon and, where Debian's package is at hand, the word model: {@code OUT_FOLDER
 * [SUNPINYIN_DATA]}.
 */
public final class Compile {
  private Compile() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    SortedMap<String, Integer> lexicon = HanlpWords.words();
    for (String term : lines("official-terms.txt")) {
      lexicon.merge(term, Words.TERM, (a, b) -> a | b);
    }
    if (args.length > 1) {
      var openGram = new OpenGram(Path.of(args[1]));
      Map<String, ByteBuffer> sections = openGram.tables().sections();
      byte[] flags = new byte[openGram.words().size()];
      for (int id = 0; id < flags.length; id++) {
        flags[id] = lexicon.getOrDefault(openGram.words().get(id), 0).byteValue();
      }
      sections.putAll(WordTables.sections(openGram.words(), flags, HanlpWords::sounds));
      ModelFile.write(out.resolve("words.bin"), ModelFile.Kind.WORDS, sections);
    }
    List<String> words = new ArrayList<>(lexicon.keySet());
    byte[] flags = new byte[words.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = lexicon.get(words.get(i)).byteValue();
    }
    Map<String, ByteBuffer> sections =
        new HashMap<>(WordTables.sections(words, flags, HanlpWords::sounds));
    sections.putAll(SoundTables.sections(HanlpWords.readings()));
    sections.put("shapes", ShapeTables.section(lines("near-shapes.tsv")));
    ModelFile.write(out.resolve("lexicon.bin"), ModelFile.Kind.LEXICON, sections);
  }

  private static List<String> lines(String resource) throws IOException {
    InputStream source = Compile.class.getResourceAsStream(resource);
    try (var reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
