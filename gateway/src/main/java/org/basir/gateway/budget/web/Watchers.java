package org.basir.gateway.budget.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.basir.gateway.budget.BudgetStatus;
import org.basir.gateway.budget.Budgets;
import org.basir.http.Problem;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Those who watch a budget's progress, each on a virtual thread.
///
/// Stops before the web server does, so that open streams do not hold up a shutdown.
@Component
class Watchers implements SmartLifecycle {

  private static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Budgets budgets;
  private final WatchSettings settings;
  private final Semaphore places = new Semaphore(MOST);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Watchers(Budgets budgets, WatchSettings settings) {
    this.budgets = budgets;
    this.settings = settings;
  }

  /// Streams the status and every change of it until it is settled.
  ///
  /// @throws Problem 429 where too many watch already
  SseEmitter watch(BudgetStatus first) {
    if (!places.tryAcquire()) {
      throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-watchers", "Too many watchers")
          .detail("No more than %d progress streams are served at once.".formatted(MOST));
    }
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Watch watch = new Watch(emitter, budgets, settings, first);
    threads.execute(() -> {
      try {
        watch.run();
      } finally {
        places.release();
      }
    });
    return emitter;
  }

  @Override
  public void start() {
    // watchers come with requests
  }

  @Override
  public void stop() {
    threads.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return !threads.isShutdown();
  }
}
