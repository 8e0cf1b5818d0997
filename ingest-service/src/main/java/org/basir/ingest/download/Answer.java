package org.basir.ingest.download;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.basir.http.Problem;
import org.basir.ingest.text.ExtractionLimits;

/// What one address answered.
final class Answer {

  private final URI address;
  private final int status;
  private final Optional<String> location;
  private final Optional<String> mediaType;
  private final byte[] body;

  private Answer(URI address, ClassicHttpResponse response, byte[] body) {
    this.address = address;
    this.status = response.getCode();
    this.location = header(response, "Location");
    this.mediaType = header(response, "Content-Type");
    this.body = body;
  }

  /// Reads a response with its body.
  ///
  /// @throws BodyTooLarge as soon as there is more than a transcript may have
  static Answer of(URI address, ClassicHttpResponse response) throws IOException {
    var most = ExtractionLimits.standard().bytes();
    var entity = response.getEntity();
    var body = entity == null ? new byte[0] : entity.getContent().readNBytes(most + 1);
    if (body.length > most) {
      throw new BodyTooLarge();
    }
    return new Answer(address, response, body);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  /// Where to ask instead; empty if this is no redirect.
  Optional<URI> redirect() {
    if (status / 100 != 3) {
      return Optional.empty();
    }
    try {
      return location.map(address::resolve);
    } catch (IllegalArgumentException e) {
      throw Refusals.failed(address, "redirects to what is no address");
    }
  }

  /// @throws Problem unless it is what was asked for
  Download download() {
    if (status != 200) {
      throw Refusals.failed(address, "answered " + status);
    }
    return new Download(Optional.ofNullable(address.getPath()).orElse(""), mediaType, body);
  }
}
