package org.basir.ranking.ranking;

/// Something handed over that cannot be ranked. The message is for the user.
public final class RefusedHandover extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// @serial a JSON pointer
  private final String pointer;

  RefusedHandover(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /// Where in the body the error is.
  public String pointer() {
    return pointer;
  }
}
