package org.basir.inference.usage;

/// Hears of every call, made or denied, after it ended; from any thread.
@FunctionalInterface
public interface CallListener {

  void ended(CallRecord call);
}
