package org.basir.classifier.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// Why a run failed, in the members of RFC 9457.
@Embeddable
public record RunProblem(
    @Column(name = "problem_type") String type,
    @Column(name = "problem_title") String title,
    @Column(name = "problem_status") int status,
    @Column(name = "problem_detail") String detail) {

  static RunProblem modelFailed(String detail) {
    return new RunProblem("urn:basir:problem:model-failed", "The model failed", 500, detail);
  }

  static RunProblem refused(String detail) {
    return new RunProblem(
        "urn:basir:problem:hand-over-refused",
        "The ranking service refused the classification",
        502,
        detail);
  }
}
