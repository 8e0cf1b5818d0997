package org.basir.app.command;

/// Shows how far a training is, on one line that is written over.
record TrainingProgress(Output output) {

  void show(String stage, int done, int total) {
    output.err().print("\r%-40s %d of %d   ".formatted(stage, done, total));
    output.err().flush();
  }
}
