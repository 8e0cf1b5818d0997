package org.basir.gateway.upstream;

/// A service behind the gateway.
public enum Upstream {
  INGEST("ingest", "/api/v1/transcripts", "/{transcript}"),
  CLASSIFIER("classifier", "/api/v1/classifications", "/{transcript}/run"),
  RANKING("ranking", "/api/v1/rankings", "/{transcript}");

  private final String slug;
  private final String list;
  private final String entry;

  Upstream(String slug, String list, String entry) {
    this.slug = slug;
    this.list = list;
    this.entry = entry;
  }

  /// The name in addresses and messages.
  public String slug() {
    return slug;
  }

  /// The path of its list with one entry per transcript.
  public String list() {
    return list;
  }

  /// The path of what that list says about one transcript, with a `{transcript}`.
  public String entry() {
    return list + entry;
  }
}
