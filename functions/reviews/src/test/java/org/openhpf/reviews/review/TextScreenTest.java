package org.openhpf.reviews.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScreenTest {
  private final TextScreen screen = new TextScreen();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请打我电话13800138002",
        "请打 138 0013 8002",
        "１３８００１３８００２",
        "138-0013-8002",
        "我叫林示例，440100199003070046",
        "440100 19900307 0046",
        "电话 020-83336666",
        "卡号 6222 0210 0112 2338 111",
        "邮箱 lin@example.org"
      })
  void whatLooksLikeSomebodysNumberIsFound(String text) {
    assertThat(screen.flags(text)).containsExactly(Flag.PERSONAL_DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了3个小时，第4次来",
        "2026年11月20日 10:30 在3号窗口",
        "票号 AP001，前面还有12人",
        "提取 25000.00 元",
        "拨打12329没人接",
        "态度很差，滚来滚去填了8张表",
        "😀 服务很好"
      })
  void complaintsAndFiguresAreNot(String text) {
    assertThat(screen.flags(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王八蛋", "王 八 蛋！", "王-八-蛋"})
  void abuseIsFoundHoweverItIsSpaced(String text) {
    assertThat(screen.flags(text)).containsExactly(Flag.ABUSE);
  }
}
