package org.basir.classifier.classification.web;

import org.basir.classifier.classification.Run;
import org.basir.classifier.classification.RunStatus;

/// One of several runs over a transcript.
record RunSummary(String model, RunStatus status, int done, int total) {

  static RunSummary of(Run run) {
    return new RunSummary(run.id().model(), run.status(), run.done(), run.total());
  }
}
