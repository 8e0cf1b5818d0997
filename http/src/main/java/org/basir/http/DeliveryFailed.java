package org.basir.http;

import java.net.URI;

/// A resource could not be delivered now and may be later.
public final class DeliveryFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeliveryFailed(URI target, String reason, Throwable cause) {
    super("Cannot deliver to %s: %s".formatted(target, reason), cause);
  }
}
