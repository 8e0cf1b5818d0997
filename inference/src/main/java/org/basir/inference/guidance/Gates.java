package org.basir.inference.guidance;

/// Which predicted laws are believed at all (arXiv 2506.13752, released code): heads that training
/// never touched give flat laws, and their tokens are left out where guidance acts.
///
/// @param rate the least rate
/// @param shape what the shape must exceed
/// @param length the least likeliest length; 0.9 lets the closing marker pass, whose length is 1
public record Gates(double rate, double shape, double length) {

  /// The authors' gates.
  public static Gates released() {
    return new Gates(10, 1, 0.9);
  }

  /// Believes all.
  public static Gates open() {
    return new Gates(0, 0, Double.NEGATIVE_INFINITY);
  }

  /// Whether a law is believed.
  public boolean admits(GammaLength law) {
    return law.rate() >= rate && law.shape() > shape && law.likeliest() >= length;
  }
}
