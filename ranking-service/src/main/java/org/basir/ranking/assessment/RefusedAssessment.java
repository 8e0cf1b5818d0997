package org.basir.ranking.assessment;

/// An assessment that can't be.
public final class RefusedAssessment extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;

  RefusedAssessment(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /// The place of the error in the request, as a JSON pointer.
  public String pointer() {
    return pointer;
  }
}
