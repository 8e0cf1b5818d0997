package org.basir.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {

  private static final int ROUNDS = 500;

  @TempDir private Path parent;

  @Test
  void createsForTwoAtTheSameTime() throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes = new ArrayList<Future<Boolean>>();
      for (int each = 0; each < 2; each++) {
        outcomes.add(threads.submit(() -> createAll(barrier)));
      }
      for (var outcome : outcomes) {
        assertThat(outcome.get()).isTrue();
      }
    }
  }

  private boolean createAll(CyclicBarrier barrier) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      barrier.await(10, TimeUnit.SECONDS);
      Folders.create(parent.resolve("round" + round).resolve("inner"));
    }
    return true;
  }

  @Test
  void letsOthersPass() throws Exception {
    var folder = parent.resolve("outer/inner");
    Folders.create(folder);
    assertThat(Files.getPosixFilePermissions(folder))
        .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
  }

  @Test
  void refusesAFileInItsPlace() throws Exception {
    var file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> Folders.create(file)).isInstanceOf(FileAlreadyExistsException.class);
  }
}
