package org.basir.classifier.classification;

/// What became of a hand-over or of the wish for a run.
///
/// @param run the run that answers it
/// @param news whether there is something new to do
public record Receipt(Transcript transcript, Run run, boolean news) {}
