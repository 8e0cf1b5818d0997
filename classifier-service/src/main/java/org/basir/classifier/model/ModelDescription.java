package org.basir.classifier.model;

import java.util.Optional;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.Sha256;
import org.basir.metrics.classification.LabelStatistics;

/// What is known of a model.
///
/// @param sha256 of its parameters
/// @param encoder the pretrained model it stands on, if any
/// @param trained how often its training had each sector, if its folder says so
public record ModelDescription(
    ModelVersion version,
    Sha256 sha256,
    Optional<ModelId> encoder,
    Optional<LabelStatistics> trained) {}
