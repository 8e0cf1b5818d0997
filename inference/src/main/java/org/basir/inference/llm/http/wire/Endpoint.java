package org.basir.inference.llm.http.wire;

import java.net.URI;
import java.net.URISyntaxException;

/// Where a server of language models is.
///
/// As in other clients, an address with a path is the one that `/chat/completions` is appended to;
/// one without a path gets `/v1`.
///
/// @param api what `/chat/completions`, `/models` and so on are under
/// @param root what a server's own paths, such as `/tokenize`, are under
public record Endpoint(URI api, URI root) {

  private static final String VERSION = "/v1";

  /// Reads an address such as `http://127.0.0.1:8080`.
  ///
  /// @throws IllegalArgumentException if it is not an http or https address, or holds secrets
  public static Endpoint of(String url) {
    var given = checked(parse(url.strip()));
    var base = given.toString().replaceAll("/+$", "");
    var api = given.getPath().replace("/", "").isEmpty() ? base + VERSION : base;
    var root = api.endsWith(VERSION) ? api.substring(0, api.length() - VERSION.length()) : api;
    return new Endpoint(URI.create(api), URI.create(root));
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException malformed) {
      // the parser's own words repeat the address, which may hold a password
      throw new IllegalArgumentException("the endpoint is not an address (URL)");
    }
  }

  private static URI checked(URI given) {
    if (given.getRawUserInfo() != null
        || given.getRawQuery() != null
        || given.getFragment() != null) {
      throw new IllegalArgumentException(
          "the endpoint holds more than scheme, host, port and path; keys go elsewhere");
    }
    if (!"http".equalsIgnoreCase(given.getScheme())
        && !"https".equalsIgnoreCase(given.getScheme())) {
      throw new IllegalArgumentException(
          "endpoint " + given + ": begin it with http:// or https://");
    }
    if (given.getHost() == null) {
      throw new IllegalArgumentException("endpoint " + given + " has no host");
    }
    return given;
  }

  /// An address of the protocol that many servers share, such as `/models`.
  public URI shared(String path) {
    return URI.create(api + path);
  }

  /// An address of the server's own, such as `/tokenize`.
  public URI own(String path) {
    return URI.create(root + path);
  }

  boolean encrypted() {
    return "https".equalsIgnoreCase(api.getScheme());
  }

  /// The host without the brackets of an IPv6 address.
  String host() {
    return api.getHost().replaceAll("^\\[|]$", "");
  }

  @Override
  public String toString() {
    return api.toString();
  }
}
