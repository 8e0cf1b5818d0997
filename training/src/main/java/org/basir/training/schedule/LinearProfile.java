package org.basir.training.schedule;

/// `1 - p`: the best known under small budgets before REX (Li et al., *Budgeted Training*, ICLR
/// 2020).
public record LinearProfile() implements LrProfile {

  @Override
  public double at(double p) {
    return 1 - p;
  }

  @Override
  public String name() {
    return "linear";
  }
}
