package org.basir.training.schedule;

/// `(1 + cos(pi p)) / 2`, without restarts (Loshchilov and Hutter, *SGDR*, equation 5 with one
/// period).
public record CosineProfile() implements LrProfile {

  @Override
  public double at(double p) {
    // the cosine of pi is exact in Java, so that the end is 0
    return (1 + Math.cos(Math.PI * p)) / 2;
  }

  @Override
  public String name() {
    return "cosine";
  }
}
