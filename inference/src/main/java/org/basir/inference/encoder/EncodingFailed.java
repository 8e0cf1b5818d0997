package org.basir.inference.encoder;

import org.jspecify.annotations.Nullable;

/// The model could not be run on a text; none of the call's results are there.
public final class EncodingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EncodingFailed(@Nullable Throwable cause) {
    super("Encoding failed: " + cause, cause);
  }
}
