package org.basir.inference.llm.http.wire;

import java.util.Map;

/// A secret that a server knows its caller by. Nothing but a request's header ever tells it.
public final class ApiKey {

  private static final String HIDDEN = "***";

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /// A key as the server's owner gave it.
  ///
  /// @throws IllegalArgumentException if no header can hold it
  public static ApiKey of(String secret) {
    var trimmed = secret.strip();
    if (trimmed.isEmpty() || !trimmed.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("an API key is empty or holds spaces or odd characters");
    }
    return new ApiKey(trimmed);
  }

  /// The key that an environment variable holds.
  ///
  /// @throws IllegalArgumentException if it is not set or no key
  public static ApiKey in(Map<String, String> environment, String variable) {
    var value = environment.get(variable);
    if (value == null) {
      throw new IllegalArgumentException("the environment variable " + variable + " is not set");
    }
    return of(value);
  }

  String header() {
    return "Bearer " + secret;
  }

  /// A text without the key, which some servers repeat when they refuse it.
  String hiddenIn(String text) {
    return text.replace(secret, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
