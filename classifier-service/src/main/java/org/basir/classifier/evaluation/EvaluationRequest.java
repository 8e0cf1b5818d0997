package org.basir.classifier.evaluation;

import java.util.Optional;
import org.basir.classifier.registry.ModelVersion;

/// What somebody wants to have evaluated.
///
/// @param name what errors call the file
/// @param data JSON Lines with labelled excerpts. Not copied: treat it as read-only
/// @param split the rows to evaluate, all of them when absent
/// @param second what a second annotator says of the same rows, where it is known
@SuppressWarnings("ArrayRecordComponent") // an upload of many megabytes, passed on once
public record EvaluationRequest(
    String name,
    byte[] data,
    Optional<String> split,
    Optional<SecondFile> second,
    ModelVersion model) {

  /// A file of the second annotator. Not copied: treat it as read-only.
  public record SecondFile(String name, byte[] data) {}
}
