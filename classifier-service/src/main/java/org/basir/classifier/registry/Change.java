package org.basir.classifier.registry;

/// What became of the wish to change the active model.
///
/// @param latest number of the last change there is now
/// @param previous the version that was active before
/// @param isNews whether anything was changed
public record Change(long latest, ModelVersion active, ModelVersion previous, boolean isNews) {}
