package org.openhpf.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTextsTest {
  @ParameterizedTest
  @EnumSource(CodePurpose.class)
  void everyTextSaysWhatTheCodeIsForAndNeverToPassItOn(CodePurpose purpose) {
    String text = new CodeTexts().of(purpose, "042137", Duration.ofMinutes(5));

    assertThat(text)
        .startsWith("【住房公积金】")
        .contains("042137", "5分钟", "切勿告诉他人")
        .contains(
            switch (purpose) {
              case SIGN_IN -> "登录";
              case BIND_PHONE -> "绑定";
              case UNBIND -> "解绑";
            })
        .hasSizeLessThanOrEqualTo(70);
  }
}
