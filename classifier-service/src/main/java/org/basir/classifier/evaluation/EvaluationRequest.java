package org.basir.classifier.evaluation;

import java.util.Optional;
import org.basir.classifier.registry.ModelVersion;

/// What somebody wants to have evaluated.
///
/// @param name what errors call the file
/// @param data JSON Lines with labelled excerpts. Not copied: treat it as read-only
/// @param split the rows to evaluate, all of them when absent
@SuppressWarnings("ArrayRecordComponent") // an upload of many megabytes, passed on once
public record EvaluationRequest(
    String name, byte[] data, Optional<String> split, ModelVersion model) {}
