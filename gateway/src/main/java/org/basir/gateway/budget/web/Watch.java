package org.basir.gateway.budget.web;

import java.io.IOException;
import java.time.Instant;
import org.basir.gateway.budget.BudgetStatus;
import org.basir.gateway.budget.Budgets;
import org.basir.http.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One stream of a budget's progress.
final class Watch implements Runnable {

  private final SseEmitter emitter;
  private final Budgets budgets;
  private final WatchSettings settings;
  private BudgetStatus shown;
  private Instant spoken = Instant.now();

  Watch(SseEmitter emitter, Budgets budgets, WatchSettings settings, BudgetStatus first) {
    this.emitter = emitter;
    this.budgets = budgets;
    this.settings = settings;
    this.shown = first;
  }

  @Override
  public void run() {
    try {
      show(shown);
      while (!shown.status().settled()) {
        Thread.sleep(settings.interval());
        look();
      }
      emitter.complete();
    } catch (InterruptedException _) {
      emitter.complete();
    } catch (IOException | IllegalStateException _) {
      // whoever watched has left
    }
  }

  private void look() throws IOException {
    BudgetStatus next = next();
    if (!next.equals(shown)) {
      show(next);
    } else if (spoken.plus(settings.heartbeat()).isBefore(Instant.now())) {
      send(SseEmitter.event().comment("still " + shown.status().word()));
    }
  }

  /// While nobody answers, what was last known stands.
  private BudgetStatus next() {
    try {
      return budgets.find(shown.transcript()).orElse(shown);
    } catch (Problem _) {
      return shown;
    }
  }

  private void show(BudgetStatus status) throws IOException {
    shown = status;
    send(SseEmitter.event().name(status.status().word()).data(status, MediaType.APPLICATION_JSON));
  }

  private void send(SseEmitter.SseEventBuilder event) throws IOException {
    emitter.send(event);
    spoken = Instant.now();
  }
}
