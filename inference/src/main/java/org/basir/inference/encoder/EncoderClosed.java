package org.basir.inference.encoder;

/// The encoder is closed, or was closed before a call was answered.
public final class EncoderClosed extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  EncoderClosed() {
    super("The encoder is closed");
  }
}
