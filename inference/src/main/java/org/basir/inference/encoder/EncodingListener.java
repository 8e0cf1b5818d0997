package org.basir.inference.encoder;

/// Follows one call of [Encoder#encode(java.util.List, EncodingListener)] and can end it early.
///
/// Called from the encoder's own threads, never twice at once for the same call.
@FunctionalInterface
public interface EncodingListener {

  /// Neither looks nor cancels.
  EncodingListener SILENT = (done, total) -> {};

  /// More texts are done; `done` only grows, and is `total` at the end.
  void encoded(int done, int total);

  /// Asked between runs; once true, the call ends with a
  /// [java.util.concurrent.CancellationException].
  default boolean cancelled() {
    return false;
  }
}
