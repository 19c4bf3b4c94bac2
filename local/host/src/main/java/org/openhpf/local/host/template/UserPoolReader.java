package org.openhpf.local.host.template;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.local.cloud.userpool.PasswordPolicy;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.Trigger;

/** Reads the user pool, its groups, its client, and which functions it may invoke. */
final class UserPoolReader {
  private static final String INVOKER = "cognito-idp.amazonaws.com";

  private final Resources resources;

  UserPoolReader(Resources resources) {
    this.resources = resources;
  }

  /** The one pool; empty where there is none. */
  Optional<UserPoolResource> read() {
    List<Group> groups = resources.read(Resources.USER_POOL_GROUP, (id, section) -> group(section));
    List<Client> clients =
        resources.read(Resources.USER_POOL_CLIENT, (id, section) -> client(section));
    Set<String> permitted = new HashSet<>();
    resources.read(
        Resources.PERMISSION,
        (id, section) -> {
          permission(section).ifPresent(permitted::add);
          return id;
        });
    List<Pool> pools =
        resources.read(Resources.USER_POOL, (id, section) -> pool(section, permitted));
    if (pools.size() > 1 || clients.size() > 1) {
      throw new TemplateException(
          Resources.USER_POOL, "the local host knows one user pool with one client");
    }
    if (pools.isEmpty() || clients.isEmpty()) {
      return Optional.empty();
    }
    Pool pool = pools.getFirst();
    Client client = clients.getFirst();
    return Optional.of(
        new UserPoolResource(
            new PoolSettings(
                resources.names().userPool(),
                resources.names().userPoolClient(),
                groups.stream()
                    .sorted(Comparator.comparingInt(Group::precedence))
                    .map(Group::name)
                    .toList(),
                pool.mfa(),
                pool.passwords(),
                client.hasSecret(),
                client.hidesUsers(),
                client.flows(),
                client.lifetimes()),
            pool.triggers()));
  }

  private record Group(String name, int precedence) {}

  private record Client(
      boolean hasSecret, boolean hidesUsers, Set<String> flows, Lifetimes lifetimes) {}

  private record Pool(Mfa mfa, PasswordPolicy passwords, Map<Trigger, String> triggers) {}

  private static Group group(Section section) {
    section.noLocalMeaning("UserPoolId", "Description", "RoleArn");
    return new Group(
        section.requiredText("GroupName"), section.number("Precedence").orElse(Integer.MAX_VALUE));
  }

  private static Client client(Section section) {
    section.noLocalMeaning("ClientName", "UserPoolId", "ReadAttributes", "WriteAttributes");
    section.oneOf(
        "EnableTokenRevocation", section.text("EnableTokenRevocation").orElse("true"), "true");
    Set<String> flows = new HashSet<>(section.texts("ExplicitAuthFlows"));
    return new Client(
        section.flag("GenerateSecret"),
        section
            .oneOf(
                "PreventUserExistenceErrors",
                section.text("PreventUserExistenceErrors").orElse("LEGACY"),
                "ENABLED",
                "LEGACY")
            .equals("ENABLED"),
        flows,
        lifetimes(section));
  }

  private static Lifetimes lifetimes(Section section) {
    Optional<Section> units = section.section("TokenValidityUnits");
    Lifetimes lifetimes =
        new Lifetimes(
            validity(section, units, "AccessToken", Lifetimes.DEFAULT.access(), "hours"),
            validity(section, units, "IdToken", Lifetimes.DEFAULT.id(), "hours"),
            validity(section, units, "RefreshToken", Lifetimes.DEFAULT.refresh(), "days"),
            Duration.ofMinutes(section.number("AuthSessionValidity").orElse(3)));
    units.ifPresent(Section::close);
    return lifetimes;
  }

  private static Duration validity(
      Section section, Optional<Section> units, String token, Duration otherwise, String usual) {
    String unit = units.flatMap(all -> all.text(token)).orElse(usual);
    int number = section.number(token + "Validity").orElse(0);
    if (number == 0) {
      return otherwise;
    }
    return switch (section.oneOf(
        "TokenValidityUnits", unit, "seconds", "minutes", "hours", "days")) {
      case "seconds" -> Duration.ofSeconds(number);
      case "minutes" -> Duration.ofMinutes(number);
      case "hours" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private Pool pool(Section section, Set<String> permitted) {
    section.noLocalMeaning(
        "UserPoolName",
        "UserPoolTier",
        "UserPoolTags",
        "DeletionProtection",
        "AdminCreateUserConfig",
        "AccountRecoverySetting",
        "UsernameConfiguration",
        "Schema");
    section
        .texts("EnabledMfas")
        .forEach(mfa -> section.oneOf("EnabledMfas", mfa, "SOFTWARE_TOKEN_MFA"));
    return new Pool(
        Mfa.valueOf(
            section.oneOf(
                "MfaConfiguration",
                section.text("MfaConfiguration").orElse("OFF"),
                "OFF",
                "OPTIONAL",
                "ON")),
        passwords(section),
        triggers(section, permitted));
  }

  private static PasswordPolicy passwords(Section pool) {
    Optional<Section> policies = pool.section("Policies");
    Optional<Section> policy = policies.flatMap(all -> all.section("PasswordPolicy"));
    PasswordPolicy read =
        policy
            .map(
                all ->
                    new PasswordPolicy(
                        all.number("MinimumLength").orElse(8),
                        all.flag("RequireUppercase"),
                        all.flag("RequireLowercase"),
                        all.flag("RequireNumbers"),
                        all.flag("RequireSymbols"),
                        Duration.ofDays(all.number("TemporaryPasswordValidityDays").orElse(7))))
            .orElse(PasswordPolicy.DEFAULT);
    policy.ifPresent(Section::close);
    policies.ifPresent(Section::close);
    return read;
  }

  private Map<Trigger, String> triggers(Section pool, Set<String> permitted) {
    Map<Trigger, String> triggers = new EnumMap<>(Trigger.class);
    pool.section("LambdaConfig")
        .ifPresent(
            config -> {
              for (Trigger trigger : Trigger.values()) {
                arn(config, trigger)
                    .ifPresent(
                        arn -> triggers.put(trigger, function(config, trigger, arn, permitted)));
              }
              config.close();
            });
    return triggers;
  }

  /** The access token is changed by events of version V2_0 alone, so no other is known here. */
  private static Optional<String> arn(Section config, Trigger trigger) {
    if (trigger != Trigger.PRE_TOKEN_GENERATION) {
      return config.text(trigger.text());
    }
    Optional<Section> versioned = config.section("PreTokenGenerationConfig");
    versioned.ifPresent(
        all -> all.oneOf("LambdaVersion", all.requiredText("LambdaVersion"), "V2_0"));
    Optional<String> arn = versioned.map(all -> all.requiredText("LambdaArn"));
    versioned.ifPresent(Section::close);
    return arn;
  }

  private String function(Section config, Trigger trigger, String arn, Set<String> permitted) {
    if (!permitted.contains(arn)) {
      throw config.fault(
          trigger.text(), "no AWS::Lambda::Permission lets " + INVOKER + " invoke " + arn);
    }
    return resources
        .names()
        .logicalId(Resources.FUNCTION, arn)
        .orElseThrow(
            () -> config.fault(trigger.text(), arn + " is not a function of this template"));
  }

  /** The ARN it lets the pool invoke; what others may invoke has no local meaning. */
  private Optional<String> permission(Section section) {
    String source = section.text("SourceArn").orElse("");
    section.oneOf("Action", section.requiredText("Action"), "lambda:InvokeFunction");
    section.noLocalMeaning("SourceAccount", "EventSourceToken", "PrincipalOrgID");
    String function = section.requiredText("FunctionName");
    boolean isPools =
        section.requiredText("Principal").equals(INVOKER)
            && source.endsWith(":userpool/" + resources.names().userPool());
    return isPools ? Optional.of(resources.names().functionArn(function)) : Optional.empty();
  }
}
