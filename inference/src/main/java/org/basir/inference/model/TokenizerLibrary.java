package org.basir.inference.model;

/// The native library of tokenizers.
public final class TokenizerLibrary {

  private TokenizerLibrary() {}

  /// Keeps it from looking for another build of itself in the network where it finds a GPU, and
  /// from reporting its use. What a user has set stays.
  public static void stayOffline() {
    setIfAbsent("ai.djl.offline", "true");
    setIfAbsent("RUST_FLAVOR", "cpu");
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
