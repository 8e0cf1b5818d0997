package org.basir.inference.llm;

/// A request that this engine can't do.
public final class UnsupportedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Capability missing;

  public UnsupportedRequest(String model, Capability missing) {
    super(model + " does not have " + missing);
    this.missing = missing;
  }

  public Capability missing() {
    return missing;
  }
}
