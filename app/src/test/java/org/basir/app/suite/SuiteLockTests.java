package org.basir.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTests {

  private static final URI FIRST = URI.create("http://127.0.0.1:8080");
  private static final URI SECOND = URI.create("http://127.0.0.1:8081");

  @TempDir private Path home;

  // JUnit sets the folder before each test.
  @SuppressWarnings("NullAway.Init")
  SuiteLockTests() {}

  @Test
  void tellsWhereTheHolderIs() {
    try (var _ = SuiteLock.take(home, FIRST)) {
      assertThat(SuiteLock.holder(home)).contains(FIRST);
    }
  }

  @Test
  void refusesASecondSuiteOnTheSameFolder() {
    try (var _ = SuiteLock.take(home, FIRST)) {
      assertThatThrownBy(() -> SuiteLock.take(home, SECOND))
          .isInstanceOf(SuiteFailure.class)
          .hasMessageContaining(FIRST.toString());
    }
  }

  @Test
  void isFreeAgainOnceClosed() {
    SuiteLock.take(home, FIRST).close();

    assertThat(SuiteLock.holder(home)).isEmpty();
    SuiteLock.take(home, SECOND).close();
  }

  @Test
  void hasNoHolderInAnEmptyFolder() {
    assertThat(SuiteLock.holder(home)).isEmpty();
  }
}
