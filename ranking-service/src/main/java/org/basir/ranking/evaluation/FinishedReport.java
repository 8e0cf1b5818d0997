package org.basir.ranking.evaluation;

/// What an evaluation found, for programs and for people.
record FinishedReport(String json, String html) {}
