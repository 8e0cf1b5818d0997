package org.basir.classifier.paging;

import org.basir.http.Problem;
import org.springframework.http.HttpStatus;

/// How many items a page may hold.
public record PageLimit(int value) {

  private static final int MOST = 1000;

  /// @throws Problem 400 outside 1 to 1000
  public PageLimit {
    if (value < 1 || value > MOST) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid page size")
          .detail("limit is %d and must be 1 to %d.".formatted(value, MOST));
    }
  }

  /// One more than the page holds: whether it comes tells whether another page follows.
  public int plusOne() {
    return value + 1;
  }
}
