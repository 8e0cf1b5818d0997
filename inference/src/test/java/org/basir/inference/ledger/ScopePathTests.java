package org.basir.inference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopePathTests {

  private static final ScopePath REQUEST = ScopePath.of("acme", "budgets", "2026");

  @Test
  void leadsFromTheTenantDown() {
    assertThat(REQUEST.fromTenant())
        .extracting(ScopePath::toString)
        .containsExactly("acme", "acme/budgets", "acme/budgets/2026");
    assertThat(REQUEST.level()).isEqualTo(ScopePath.Level.REQUEST);
    assertThat(REQUEST.parent()).contains(ScopePath.of("acme", "budgets"));
    assertThat(REQUEST.tenant().parent()).isEmpty();
  }

  @Test
  void isReadAsItIsWritten() {
    assertThat(ScopePath.parse("acme/budgets/2026")).isEqualTo(REQUEST);
  }

  @Test
  void containsItselfAndWhatIsBelow() {
    assertThat(REQUEST.contains(REQUEST)).isTrue();
    assertThat(REQUEST.contains(REQUEST.child("step 1"))).isTrue();
    assertThat(REQUEST.contains(ScopePath.of("acme", "budgets", "2026-interim"))).isFalse();
    assertThat(REQUEST.child("step 1").contains(REQUEST)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/", "/a", "a/ /b", "a\u0000", "a/b/c/d/e"})
  void refusesOddNamesAndMoreThanFour(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScopePath.parse(text));
  }
}
