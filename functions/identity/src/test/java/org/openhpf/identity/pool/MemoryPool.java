package org.openhpf.identity.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.trigger.Answer;
import org.openhpf.edge.trigger.NextStep;
import org.openhpf.edge.trigger.SignIn;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.edge.trigger.TokenRequest;
import org.openhpf.edge.trigger.TriggerFunction.ClaimTokens;
import org.openhpf.edge.trigger.TriggerFunction.CreateChallenge;
import org.openhpf.edge.trigger.TriggerFunction.DefineChallenge;
import org.openhpf.edge.trigger.TriggerFunction.VerifyChallenge;
import org.openhpf.kernel.RetryLater;

/** A user pool in memory, which asks the real triggers as Cognito does. */
public final class MemoryPool implements IdentityProvider {
  /** The code that every authenticator shows. */
  public static final String TOTP = "314159";

  /** An access token, as its claims. */
  public record Issued(String user, TokenClaims claims) {}

  private static final class User {
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private String password = "";
    private boolean temporary;
    private boolean totp;
    private boolean disabled;
  }

  private record Dialogue(String user, List<SignIn.Attempt> attempts, String note) {}

  private final Map<String, User> users = new ConcurrentHashMap<>();
  private final Map<String, Dialogue> dialogues = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final AtomicBoolean losing = new AtomicBoolean();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private DefineChallenge define;
  private CreateChallenge create;
  private VerifyChallenge verify;
  private ClaimTokens claim;

  public void ask(
      DefineChallenge define, CreateChallenge create, VerifyChallenge verify, ClaimTokens claim) {
    this.define = define;
    this.create = create;
    this.verify = verify;
    this.claim = claim;
  }

  /** The names of what was asked of it so far; forgets them. */
  public List<String> takeCalls() {
    var taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  public Issued issued(String accessToken) {
    return issued.get(accessToken);
  }

  public boolean has(String user) {
    return users.containsKey(user);
  }

  public Set<Role> rolesOf(String user) {
    return Set.copyOf(users.get(user).roles);
  }

  private boolean isKnown(String user) {
    return users.containsKey(user);
  }

  private boolean isDisabled(String user) {
    return isKnown(user) && users.get(user).disabled;
  }

  private String id(String kind) {
    return kind + "-" + next.incrementAndGet();
  }

  /** The next answer is taken, and its reply never comes. */
  public void loseNextReply() {
    losing.set(true);
  }

  /** The next sign-in that is begun gets no answer. */
  public void failNext() {
    failing.set(true);
  }

  @Override
  public Step startCustom(String user) {
    calls.add("startCustom");
    if (failing.getAndSet(false)) {
      throw new RetryLater("the pool is out of order");
    }
    return isDisabled(user) ? new Step.Refused() : step(user, List.of(), Map.of());
  }

  @Override
  public Step answerCustom(String user, String poolSession, CustomAnswer answer) {
    calls.add("answerCustom");
    Dialogue dialogue = dialogues.remove(poolSession);
    if (dialogue == null || !dialogue.user.equals(user) || isDisabled(user)) {
      return new Step.Refused();
    }
    boolean right =
        verify
            .check()
            .test(new Answer(user, isKnown(user), answer.text(), Map.of(), answer.metadata()));
    var attempts = new ArrayList<>(dialogue.attempts);
    attempts.add(new SignIn.Attempt("CUSTOM_CHALLENGE", right, Optional.ofNullable(dialogue.note)));
    Step step = step(user, attempts, answer.metadata());
    if (losing.getAndSet(false)) {
      throw new RetryLater("the pool's reply was lost");
    }
    return step;
  }

  private Step step(String user, List<SignIn.Attempt> attempts, Map<String, String> metadata) {
    var signIn = new SignIn(user, isKnown(user), attempts, metadata);
    NextStep wanted = define.decide().apply(signIn);
    return switch (wanted) {
      case ASK -> {
        String note = create.make().apply(signIn).note();
        String session = id("session");
        dialogues.put(session, new Dialogue(user, attempts, note));
        yield new Step.Asked(session);
      }
      case ISSUE_TOKENS ->
          isKnown(user) ? new Step.SignedIn(newTokens(user, metadata)) : new Step.Refused();
      case FAIL -> new Step.Refused();
    };
  }

  private Tokens newTokens(String user, Map<String, String> metadata) {
    String refresh = id("refresh");
    refreshTokens.put(refresh, user);
    return tokens(user, metadata, Optional.of(refresh));
  }

  private Tokens tokens(String user, Map<String, String> metadata, Optional<String> refresh) {
    var groups = users.get(user).roles.stream().map(Role::group).sorted().toList();
    String access = id("access");
    issued.put(
        access,
        new Issued(
            user, claim.claim().apply(new TokenRequest("", user, groups, List.of(), metadata))));
    return new Tokens(access, id("id"), refresh, 900);
  }

  @Override
  public Step startPassword(String user, String password) {
    calls.add("startPassword");
    User known = users.get(user);
    if (known == null || known.disabled || !known.password.equals(password)) {
      return new Step.Refused();
    }
    String session = id("session");
    dialogues.put(session, new Dialogue(user, List.of(), null));
    if (known.temporary) {
      return new Step.NewPassword(session);
    }
    return known.totp ? new Step.Totp(session) : new Step.SignedIn(newTokens(user, Map.of()));
  }

  @Override
  public Step answerNewPassword(
      String user, String poolSession, String newPassword, String sessionId) {
    if (newPassword.length() < 12) {
      return new Step.WeakPassword();
    }
    if (dialogues.remove(poolSession) == null) {
      return new Step.Refused();
    }
    users.get(user).password = newPassword;
    users.get(user).temporary = false;
    return new Step.SignedIn(newTokens(user, Map.of("sessionId", sessionId)));
  }

  @Override
  public Step answerTotp(String user, String poolSession, String code, String sessionId) {
    if (!dialogues.containsKey(poolSession)) {
      return new Step.Refused();
    }
    if (!code.equals(TOTP)) {
      return new Step.WrongTotp();
    }
    dialogues.remove(poolSession);
    return new Step.SignedIn(newTokens(user, Map.of("sessionId", sessionId)));
  }

  @Override
  public String newTotpSecret(String accessToken) {
    return "JBSWY3DPEHPK3PXP" + issued.get(accessToken).user().length();
  }

  @Override
  public boolean confirmTotp(String user, String accessToken, String code) {
    boolean right = code.equals(TOTP) && issued.get(accessToken).user().equals(user);
    users.get(user).totp |= right;
    return right;
  }

  @Override
  public Optional<Tokens> refresh(String refreshToken, String sessionId) {
    calls.add("refresh");
    return Optional.ofNullable(refreshTokens.get(refreshToken))
        .filter(user -> !isDisabled(user))
        .map(user -> tokens(user, Map.of("sessionId", sessionId), Optional.empty()));
  }

  @Override
  public void revoke(String refreshToken) {
    calls.add("revoke");
    refreshTokens.remove(refreshToken);
  }

  @Override
  public void createUser(String personId, Set<Role> roles) {
    calls.add("createUser");
    users.computeIfAbsent(personId, id -> new User()).roles.addAll(roles);
  }

  @Override
  public void createStaff(String personId, String password, Set<Role> roles) {
    createUser(personId, roles);
    users.get(personId).password = password;
    users.get(personId).temporary = true;
  }

  @Override
  public void setRoles(String personId, Set<Role> roles) {
    users.get(personId).roles.retainAll(roles);
    users.get(personId).roles.addAll(roles);
  }

  @Override
  public void disable(String personId) {
    users.get(personId).disabled = true;
  }

  @Override
  public void enable(String personId) {
    users.get(personId).disabled = false;
  }

  @Override
  public void signOutEverywhere(String personId) {
    refreshTokens.values().removeIf(personId::equals);
  }
}
