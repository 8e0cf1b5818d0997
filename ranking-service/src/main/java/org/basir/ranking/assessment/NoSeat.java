package org.basir.ranking.assessment;

/// As many assessments are being made as may be.
final class NoSeat extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSeat() {
    super("waits until another assessment ends");
  }
}
