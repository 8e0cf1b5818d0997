package org.basir.ingest.download;

import java.net.URI;
import org.basir.http.Problem;
import org.basir.ingest.text.ExtractionLimits;
import org.springframework.http.HttpStatus;

/// Why an address was not fetched.
final class Refusals {

  private Refusals() {}

  static Problem address(URI uri, String reason) {
    return refusal(uri.toString(), reason);
  }

  static Problem host(String host, String reason) {
    return refusal(host, reason);
  }

  private static Problem refusal(String what, String reason) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "address-refused", "This address is not fetched")
        .detail(what + ": " + reason)
        .at("/url", reason);
  }

  static Problem failed(URI uri, String reason) {
    return Problem.of(HttpStatus.BAD_GATEWAY, "download-failed", "The address could not be fetched")
        .detail(uri + ": " + reason)
        .at("/url", reason);
  }

  static Problem tooLarge(URI uri) {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", "The file is too large")
        .detail("%s has more than %,d bytes".formatted(uri, ExtractionLimits.standard().bytes()))
        .at("/url", "is too large");
  }

  static Problem tooSlow(URI uri) {
    return Problem.of(HttpStatus.GATEWAY_TIMEOUT, "download-slow", "The address is too slow")
        .detail(uri + " did not send the file in time")
        .at("/url", "is too slow");
  }
}
