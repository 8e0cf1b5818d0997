package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import org.basir.classifier.kit.Scene;
import org.junit.jupiter.api.Test;

class FollowingTests {

  @Test
  void letsAStopWaitForTheModelBeingLoaded() throws InterruptedException {
    try (var scene = new Scene()) {
      var following = scene.service().part(Following.class);
      var shelf = scene.service().part(ModelShelf.class);
      var stop = new Thread(following::end);

      synchronized (shelf) {
        following.loadInBackground();
        awaitLoading();
        stop.start();
        while (stop.getState() != State.WAITING) {
          assertThat(stop.getState()).isNotEqualTo(State.TERMINATED);
        }
      }
      stop.join();
    }
  }

  /// Until it can't go on without the shelf.
  private static void awaitLoading() {
    while (Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread ->
            thread.getName().equals("model-loading") && thread.getState() == State.BLOCKED)) {
      Thread.onSpinWait();
    }
  }
}
