package org.openhpf.local.cloud.userpool;

/** When a pool asks a function. */
public enum Trigger {
  DEFINE_AUTH_CHALLENGE("DefineAuthChallenge"),
  CREATE_AUTH_CHALLENGE("CreateAuthChallenge"),
  VERIFY_AUTH_CHALLENGE_RESPONSE("VerifyAuthChallengeResponse"),
  PRE_TOKEN_GENERATION("PreTokenGeneration");

  private final String text;

  Trigger(String text) {
    this.text = text;
  }

  /** Its name in LambdaConfig and in error messages. */
  public String text() {
    return text;
  }
}
