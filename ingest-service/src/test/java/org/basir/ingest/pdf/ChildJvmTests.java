package org.basir.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.basir.ingest.text.ExtractionLimits;
import org.junit.jupiter.api.Test;

class ChildJvmTests {

  /// A Ctrl-C reaches the children of a process too, and must not condemn what they were reading.
  @Test
  void blamesNoFileForAReaderThatIsStoppedFromOutside() {
    var before = children();
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading =
          CompletableFuture.supplyAsync(
              () -> new ChildJvm(ExtractionLimits.standard()).read(HostilePdfs.formsInForms()),
              readers);

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> children().stream().anyMatch(Predicate.not(before::contains)));
      children().stream().filter(Predicate.not(before::contains)).forEach(ProcessHandle::destroy);

      assertThat(reading)
          .failsWithin(Duration.ofSeconds(30))
          .withThrowableThat()
          .withCauseInstanceOf(UncheckedIOException.class);
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }
}
