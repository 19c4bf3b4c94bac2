package org.openhpf.reading.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The 56 nations (民族, GB/T 3304-1991), without 族 as id cards print them. */
final class Nations {
  private static final List<String> NAMES =
      List.of(
          ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
                  + "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 "
                  + "京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
              .split(" "));

  private Nations() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /** Those of so many characters. */
  static List<String> ofLength(int characters) {
    return NAMES.stream().filter(name -> name.length() == characters).distinct().toList();
  }

  /** The nation that was read, when each of its characters is one of what stands there may be. */
  static Optional<String> among(List<Glyph> glyphs) {
    List<String> possible =
        NAMES.stream()
            .filter(name -> name.length() == glyphs.size())
            .filter(name -> matches(name, glyphs))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  private static boolean matches(String name, List<Glyph> glyphs) {
    int wrong = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      String wanted = name.substring(i, i + 1);
      Glyph glyph = glyphs.get(i);
      if (glyph.text().equals(wanted)) {
        continue;
      }
      wrong++;
      boolean other =
          glyph.character().others().stream().anyMatch(choice -> choice.text().equals(wanted));
      if (!other && name.length() < 3) {
        return false;
      }
    }
    return wrong <= 1;
  }

  /** Every character that the name of a nation has. */
  static String characters() {
    return NAMES.stream().collect(Collectors.joining());
  }
}
