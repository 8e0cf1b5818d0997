package org.basir.inference.allocation;

/// Who gets the tokens that rounding down leaves over, one each; of equals the earlier step.
public enum Apportionment {
  /// The steps with the largest shares, as in the authors' code, which drops them if the schedule
  /// is uniform.
  LARGEST_SHARE,
  /// The steps that rounding down took most from.
  LARGEST_REMAINDER
}
