package org.basir.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceRoutesTests {

  @Test
  void namesNoPathTwice() {
    assertThat(ServiceRoutes.ALL.stream().flatMap(ServiceRoutes::paths)).doesNotHaveDuplicates();
  }
}
