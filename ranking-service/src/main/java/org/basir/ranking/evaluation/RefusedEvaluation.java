package org.basir.ranking.evaluation;

/// An evaluation that cannot be made. The message is for the user and names what there is.
public final class RefusedEvaluation extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedEvaluation(String message) {
    super(message);
  }

  RefusedEvaluation(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
