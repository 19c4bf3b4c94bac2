package org.openhpf.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds of the files of the pages as they are written. */
final class FileRules {
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。；：！？（）“”、]");
  private static final Pattern SPEAKING_MARKUP =
      Pattern.compile("<(title|noscript)\\b.*?</\\1>", Pattern.DOTALL);

  private static final Map<String, Pattern> MARKUP =
      Map.of(
          "a style in the markup",
          Pattern.compile("<[^>]*\\sstyle\\s*=|<style\\b"),
          "a handler in the markup",
          Pattern.compile("<[^>]*\\son[a-z]+\\s*="),
          "a script in the markup",
          Pattern.compile("<script(?![^>]*\\ssrc=)"),
          "a javascript: address",
          Pattern.compile("javascript:"));

  private static final Map<String, Pattern> CODE =
      Map.of(
          "markup made of text",
          Pattern.compile("\\b(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|srcdoc)\\b"),
          "code made of text",
          Pattern.compile("\\beval\\(|new Function\\(|set(?:Timeout|Interval)\\(\\s*[\"'`]"),
          "a style attribute",
          Pattern.compile("setAttribute\\(\\s*[\"']style[\"']"));

  private static final Map<String, Pattern> ANYWHERE =
      Map.of(
          "an address elsewhere",
          Pattern.compile("https?://(?!www\\.w3\\.org/)|[\"'(]//[a-z]"),
          "an import of CSS, which loads late",
          Pattern.compile("@import\\b"));

  private FileRules() {}

  /**
   * Chinese is in texts/ alone; documents have it in their titles and for browsers without scripts.
   */
  static List<String> chineseOutsideTexts(PageFiles files) {
    var spoken = new LinkedHashMap<String, String>();
    files
        .matching("(?!texts/).*")
        .contents()
        .forEach(
            (path, content) ->
                spoken.put(path, path.endsWith(".html") ? withoutTitles(content) : content));
    return faults(new PageFiles(spoken), Map.of("Chinese outside texts/", CHINESE));
  }

  private static String withoutTitles(String html) {
    return SPEAKING_MARKUP.matcher(html).replaceAll("");
  }

  /**
   * Nothing that the content security policy or Trusted Types would refuse, nothing from elsewhere.
   */
  static List<String> unsafe(PageFiles files) {
    var faults = new ArrayList<>(faults(files.matching(".*\\.html"), MARKUP));
    faults.addAll(faults(files.matching(".*\\.js"), CODE));
    faults.addAll(faults(files, ANYWHERE));
    return faults;
  }

  private static List<String> faults(PageFiles files, Map<String, Pattern> rules) {
    var faults = new ArrayList<String>();
    files
        .contents()
        .forEach(
            (path, content) ->
                rules.forEach(
                    (fault, pattern) -> {
                      Matcher found = pattern.matcher(content);
                      if (found.find()) {
                        long line = content.substring(0, found.start()).lines().count();
                        faults.add(
                            path + ":" + Math.max(1, line) + " " + fault + ": " + found.group());
                      }
                    }));
    return faults;
  }
}
