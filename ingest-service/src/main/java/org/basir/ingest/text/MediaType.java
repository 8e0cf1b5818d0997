package org.basir.ingest.text;

/// The formats a transcript may have.
public enum MediaType {
  PDF("application/pdf"),
  HTML("text/html"),
  PLAIN("text/plain");

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /// The registered name, without parameters.
  public String mediaTypeName() {
    return name;
  }
}
