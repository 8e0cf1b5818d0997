package org.basir.ranking.evaluation;

import java.util.List;

/// An evaluation that cannot be made. The message is for the user and names what there is.
public final class RefusedEvaluation extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /// What is wrong at one place of the request.
  ///
  /// @param pointer such as `/runs/0/lines/17`
  public record Fault(String pointer, String detail) {}

  RefusedEvaluation(String message) {
    this(message, List.of());
  }

  RefusedEvaluation(String message, List<Fault> faults) {
    super(message);
    this.faults = List.copyOf(faults);
  }

  RefusedEvaluation(RuntimeException cause) {
    super(cause.getMessage(), cause);
    this.faults = List.of();
  }

  /// Each with its place; none where the request as a whole is wrong.
  public List<Fault> faults() {
    return faults;
  }
}
