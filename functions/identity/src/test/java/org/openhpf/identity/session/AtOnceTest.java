package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.SignInDesk.Reply;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.CheckCode.Verdict;
import org.openhpf.identity.notice.DynamoOneTimeCodes;

/** Many at once, over two environments. */
class AtOnceTest {
  private static final String PHONE = SignInDesk.PHONE;

  private final SignInDesk desk = new SignInDesk();

  /** Where the pool lets them through one by one or all together: five are compared. */
  @Test
  void ofAHundredWrongCodesFiveAreCounted() throws Exception {
    Reply started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    String user = desk.userOf(PHONE);
    var rules = new SessionRules(desk.clock);
    var check =
        new CheckCode(new DynamoOneTimeCodes(desk.parts), new DynamoLimits(desk.parts), rules);
    var verdicts =
        atOnce(
            100,
            n ->
                check.check(user, started.sessionId(), "answer-" + n, PhoneSignInTest.wrong(code)));

    assertThat(new DynamoOneTimeCodes(desk.parts).find(user).orElseThrow().tries()).isEqualTo(5);
    assertThat(verdicts).noneMatch(Verdict.Right.class::isInstance);
    assertThat(check.check(user, started.sessionId(), "late", code))
        .isInstanceOf(Verdict.Locked.class);
  }

  @Test
  void ofAHundredRightAnswersOneIsSignedIn() throws Exception {
    Reply started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    var other = new SignInDesk(desk);

    var replies = atOnce(100, n -> (n % 2 == 0 ? desk : other).code(started.sessionId(), code));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
  }

  @Test
  void ofAHundredRenewalsAllGetTheSameHandle() throws Exception {
    String handle = desk.signIn(PHONE).token("refreshToken");
    var other = new SignInDesk(desk);

    var replies = atOnce(100, n -> (n % 2 == 0 ? desk : other).refresh(handle));

    assertThat(replies).allMatch(reply -> reply.status() == 200);
    assertThat(replies.stream().map(reply -> reply.token("refreshToken")).distinct()).hasSize(1);
  }

  @Test
  void aPhoneGetsOneCodeHoweverManyAskForIt() throws Exception {
    var other = new SignInDesk(desk);

    var replies = atOnce(50, n -> (n % 2 == 0 ? desk : other).start(PHONE));

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allMatch(reply -> reply.problem().equals("too-many-codes"));
  }

  private interface Numbered<T> {
    T call(int n);
  }

  private static <T> List<T> atOnce(int count, Numbered<T> work)
      throws InterruptedException, ExecutionException {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> begun = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int number = n;
        Callable<T> task =
            () -> {
              go.await();
              return work.call(number);
            };
        begun.add(threads.submit(task));
      }
      go.countDown();
      var done = new ArrayList<T>();
      for (Future<T> each : begun) {
        done.add(each.get());
      }
      return done;
    }
  }
}
