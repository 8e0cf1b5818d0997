package org.basir.training.ranker;

/// Which budgets a ranker may learn from before it ranks one.
public enum Protocol {
  /// Those before it: what could have been done at the time.
  WALK_FORWARD,
  /// All others, later ones too: more to learn from, for a test of more power.
  LEAVE_ONE_OUT
}
