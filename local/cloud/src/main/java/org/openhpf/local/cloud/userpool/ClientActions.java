package org.openhpf.local.cloud.userpool;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;

/** DescribeUserPoolClient. */
record ClientActions(Client client) {
  Map<String, Action> actions() {
    return Map.of("DescribeUserPoolClient", this::describe);
  }

  private Map<String, Object> describe(Request request) {
    client.requirePool(request);
    client.requireClient(request);
    PoolSettings settings = client.settings();
    Lifetimes lifetimes = settings.lifetimes();
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("UserPoolId", settings.poolId());
    described.put("ClientId", settings.clientId());
    described.put("ClientName", settings.clientId());
    if (settings.hasSecret()) {
      described.put("ClientSecret", client.secret());
    }
    described.put("ExplicitAuthFlows", settings.flows());
    described.put("PreventUserExistenceErrors", settings.hidesUsers() ? "ENABLED" : "LEGACY");
    described.put("EnableTokenRevocation", true);
    described.put("AccessTokenValidity", lifetimes.access().toMinutes());
    described.put("IdTokenValidity", lifetimes.id().toMinutes());
    described.put("RefreshTokenValidity", lifetimes.refresh().toMinutes());
    described.put(
        "TokenValidityUnits",
        Map.of("AccessToken", "minutes", "IdToken", "minutes", "RefreshToken", "minutes"));
    described.put("AuthSessionValidity", lifetimes.session().toMinutes());
    return Map.of("UserPoolClient", described);
  }
}
