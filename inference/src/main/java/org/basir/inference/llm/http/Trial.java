package org.basir.inference.llm.http;

import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.Verdict;

/// Tries what a server can do and notes what it finds.
interface Trial {

  /// What it finds out about, first of all.
  Feature feature();

  /// Tries it.
  ///
  /// @throws CompletionFailed if the server does not do it, or is not there
  void on(Bench bench);

  /// Tries it and notes a failure as a finding.
  default void tryOn(Bench bench) {
    try {
      on(bench);
    } catch (CompletionFailed failure) {
      var verdict =
          switch (failure.reason()) {
            case REFUSED, UNREADABLE, BROKEN -> Verdict.NO;
            case UNREACHABLE, OVERLOADED, TIMEOUT -> Verdict.UNKNOWN;
          };
      bench.found(feature(), verdict, said(bench, failure));
    }
  }

  /// The failure's words without the endpoint, which the report names once.
  private static String said(Bench bench, CompletionFailed failure) {
    return String.valueOf(failure.getMessage()).replace(bench.endpoint() + ": ", "");
  }
}
