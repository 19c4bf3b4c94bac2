package org.openhpf.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertTextsTest {
  private static final String LONG_NAME = "广东省某某某某某某某某某某科技发展股份有限公司广州分公司";

  @ParameterizedTest
  @EnumSource(Alert.class)
  void everyTextSaysWhatHasChangedAndWhomToAskInOneMessage(Alert alert) {
    String text = new AlertTexts().of(alert, LONG_NAME);

    assertThat(text)
        .startsWith("【住房公积金】")
        .contains("广东省某某某某某某某某某某科技发展股份…", "12329")
        .contains(
            switch (alert) {
              case PHONE_BOUND -> "新绑定";
              case PHONE_UNBOUND -> "解除绑定";
              case DELEGATION_GIVEN -> "委托您代办";
              case DELEGATION_ENDED -> "委托已终止";
              case AGENCY_GIVEN -> "经办人";
              case AGENCY_ENDED -> "经办授权已终止";
            })
        .hasSizeLessThanOrEqualTo(70);
  }
}
