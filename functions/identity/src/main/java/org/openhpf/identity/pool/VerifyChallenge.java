package org.openhpf.identity.pool;

import org.openhpf.edge.trigger.Answer;
import org.openhpf.identity.notice.CheckCode;

/** Whether an answer to a challenge of our own is right. */
public final class VerifyChallenge {
  private final CheckCode codes;
  private final Grants grants;

  public VerifyChallenge(CheckCode codes, Grants grants) {
    this.codes = codes;
    this.grants = grants;
  }

  public boolean isRight(Answer answer) {
    return CustomAnswer.of(answer.text(), answer.metadata())
        .filter(
            given ->
                switch (given.kind()) {
                  case GRANT -> grants.redeem(answer.userName(), given);
                  case ONE_TIME_CODE ->
                      codes.check(
                              answer.userName(), given.sessionId(), given.answerId(), given.text())
                          instanceof CheckCode.Verdict.Right;
                })
        .isPresent();
  }
}
