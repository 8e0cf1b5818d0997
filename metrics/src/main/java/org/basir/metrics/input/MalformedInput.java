package org.basir.metrics.input;

/// A file that does not follow its format, with the place: `sectors.csv, line 7: ...`.
public final class MalformedInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;
  private final String detail;

  /// @param line counted from 1
  public MalformedInput(String source, long line, String detail) {
    super(source + ", line " + line + ": " + detail);
    this.line = line;
    this.detail = detail;
  }

  public long line() {
    return line;
  }

  public String detail() {
    return detail;
  }
}
