package org.basir.training.course;

/// Some steps of a training were taken.
///
/// @param step how many by now
/// @param progress share of the training that is done, 0 to 1
/// @param loss per token, mean since the last one, in nats
/// @param tokens read per second since the last one
public record CourseStep(long step, double progress, double loss, double tokens) {}
