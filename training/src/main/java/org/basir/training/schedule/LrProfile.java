package org.basir.training.schedule;

/// How a learning rate falls over a run, as a share of its peak: the *profile* of Chen et al.
/// (arXiv 2107.04197).
///
/// Step decay on plateau is no function of progress; see [PlateauRate].
public sealed interface LrProfile
    permits RexProfile,
        LinearProfile,
        CosineProfile,
        ConstantProfile,
        ExponentialProfile,
        StepProfile,
        OneCycleProfile {

  /// The multiplier of the peak.
  ///
  /// @param p share of the run that is over, from 0 to 1
  double at(double p);

  /// Where it is highest; from there on it never rises.
  default double top() {
    return 0;
  }

  /// What [#parse] reads as this profile.
  String name();

  /// The profile that a command line names, such as `rex`, `rex:0.9` or `step:50-75`.
  ///
  /// @throws IllegalArgumentException naming what is wrong, and every name when none matches
  static LrProfile parse(String text) {
    return new ProfileName(text).profile();
  }
}
