package org.basir.inference.model;

import org.jspecify.annotations.Nullable;

/// A model can't be used; the message names the model and says what was found instead.
public final class ModelRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelRefused(String message) {
    this(message, null);
  }

  public ModelRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
