package org.basir.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.basir.app.client.Problem.Fault;
import org.junit.jupiter.api.Test;

class ProblemTests {

  private static final Fault FAULT = new Fault("/a", "is odd");

  @Test
  void namesItsFaults() {
    assertThat(new Problem("Odd", "Too odd", 422, List.of(FAULT)).line())
        .isEqualTo("Too odd (/a: is odd)");
    assertThat(new Problem("Odd", null, 422, null).line()).isEqualTo("Odd");
  }

  @Test
  void namesTheFirstOfManyFaultsOnly() {
    assertThat(new Problem("Odd", "Too odd", 422, Collections.nCopies(50, FAULT)).line())
        .isEqualTo("Too odd (/a: is odd; /a: is odd; /a: is odd; and 47 more)");
  }
}
