package org.basir.app.suite;

/// The suite could not be started; the message says why in one line.
public final class SuiteFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SuiteFailure(String message) {
    super(message);
  }

  private SuiteFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static SuiteFailure of(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new SuiteFailure("the suite did not start: " + root.getMessage(), failure);
  }
}
