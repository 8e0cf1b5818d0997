package org.basir.classifier.classification;

/// Two workers had the same run; this one came second and must leave its chunk alone.
final class ChunkTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  ChunkTaken(RunId run, int done) {
    super("Another worker went on with run " + run + " after excerpt " + done);
  }
}
