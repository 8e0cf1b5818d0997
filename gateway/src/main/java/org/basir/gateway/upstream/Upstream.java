package org.basir.gateway.upstream;

/// A service behind the gateway.
public enum Upstream {
  INGEST("ingest", "/api/v1/transcripts"),
  CLASSIFIER("classifier", "/api/v1/classifications"),
  RANKING("ranking", "/api/v1/rankings");

  private final String slug;
  private final String list;

  Upstream(String slug, String list) {
    this.slug = slug;
    this.list = list;
  }

  /// The name in addresses and messages.
  public String slug() {
    return slug;
  }

  /// The path of its list with one entry per transcript.
  public String list() {
    return list;
  }
}
