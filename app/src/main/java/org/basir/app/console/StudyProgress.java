package org.basir.app.console;

import org.basir.training.finetune.Event;
import org.basir.training.newcomer.Attempt;
import org.basir.training.newcomer.NewcomerStudy;

/// How far a study of newcomers is, on standard error: a line and a bar for each training.
public final class StudyProgress implements NewcomerStudy.Progress, AutoCloseable {

  private TrainingBar bar = new TrainingBar();

  @Override
  public void begins(Attempt attempt, int number, int total) {
    close();
    bar = new TrainingBar();
    System.err.printf("%d of %d: %s%n", number, total, attempt);
  }

  @Override
  public void accept(Event event) {
    bar.show(event);
  }

  @Override
  public void close() {
    bar.close();
  }
}
