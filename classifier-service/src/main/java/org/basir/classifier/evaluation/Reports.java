package org.basir.classifier.evaluation;

/// What remains of an evaluation.
///
/// @param figures JSON object
/// @param manifest JSON object
/// @param json the whole report for programs
/// @param html the whole report for people, in one file
record Reports(String figures, String manifest, String json, String html) {}
