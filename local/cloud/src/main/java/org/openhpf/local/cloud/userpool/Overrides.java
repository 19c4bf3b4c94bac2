package org.openhpf.local.cloud.userpool;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a PreTokenGeneration trigger (V2_0) wants otherwise in tokens. Claims that say who issued
 * them, to whom and for how long are the pool's alone, and so are those of its own prefix; what a
 * trigger says of them is passed over.
 */
final class Overrides {
  private static final Set<String> RESERVED =
      Set.of(
          "acr",
          "amr",
          "at_hash",
          "aud",
          "auth_time",
          "azp",
          "client_id",
          "device_key",
          "event_id",
          "exp",
          "iat",
          "identities",
          "iss",
          "jti",
          "nbf",
          "nonce",
          "origin_jti",
          "scope",
          "sub",
          "token_use",
          "username",
          "version");

  private static final List<String> RESERVED_PREFIXES = List.of("cognito:", "dev:");

  private final Optional<Request> details;

  private Overrides(Optional<Request> details) {
    this.details = details;
  }

  static Overrides of(Optional<Request> response) {
    return new Overrides(response.flatMap(given -> given.object("claimsAndScopeOverrideDetails")));
  }

  List<String> groups(List<String> own) {
    return details
        .flatMap(all -> all.object("groupOverrideDetails"))
        .flatMap(all -> list(all, "groupsToOverride"))
        .orElse(own);
  }

  void idToken(JWTClaimsSet.Builder claims) {
    details.flatMap(all -> all.object("idTokenGeneration")).ifPresent(all -> apply(all, claims));
  }

  void accessToken(JWTClaimsSet.Builder claims) {
    details
        .flatMap(all -> all.object("accessTokenGeneration"))
        .ifPresent(all -> apply(all, claims));
  }

  List<String> scopes(List<String> own) {
    Set<String> scopes = new LinkedHashSet<>(own);
    details
        .flatMap(all -> all.object("accessTokenGeneration"))
        .ifPresent(
            all -> {
              scopes.addAll(list(all, "scopesToAdd").orElse(List.of()));
              list(all, "scopesToSuppress").orElse(List.of()).forEach(scopes::remove);
            });
    return List.copyOf(scopes);
  }

  private static void apply(Request generation, JWTClaimsSet.Builder claims) {
    generation
        .object("claimsToAddOrOverride")
        .ifPresent(
            added ->
                added
                    .json()
                    .forEach(
                        (name, value) -> {
                          if (mayChange((String) name)) {
                            claims.claim((String) name, value);
                          }
                        }));
    list(generation, "claimsToSuppress").orElse(List.of()).stream()
        .filter(Overrides::mayChange)
        .forEach(name -> claims.claim(name, null));
  }

  private static boolean mayChange(String claim) {
    return !RESERVED.contains(claim) && RESERVED_PREFIXES.stream().noneMatch(claim::startsWith);
  }

  private static Optional<List<String>> list(Request object, String name) {
    return switch (object.json().get(name)) {
      case null -> Optional.empty();
      case List<?> items -> {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(String.valueOf(item)));
        yield Optional.of(texts);
      }
      default -> throw TriggerCalls.invalid(name + " is no list");
    };
  }
}
