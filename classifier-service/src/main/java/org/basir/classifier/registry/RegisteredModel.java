package org.basir.classifier.registry;

/// A model version as the registry keeps it, also when its folder is gone.
///
/// @param sha256 of its parameters
/// @param source `shipped` or its folder
public record RegisteredModel(
    ModelVersion version, String name, String sha256, String source, ModelFacts facts) {}
