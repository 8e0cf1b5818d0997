package org.basir.training.comparison;

/// A training that gave no figures.
///
/// @param why for people
public record Failed(Run run, String why) {}
