package org.basir.metrics.ranking;

/// What can be found out with these budgets, by simulation.
///
/// All of it takes sectors to be independent. Real sectors move together, so true critical values
/// are larger.
///
/// @param budgets how many lists
/// @param skill the null distribution of the mean of [RankingMeasure#S_RANK]
/// @param spearman the null distribution of the mean of [RankingMeasure#SPEARMAN]
/// @param detectableSkill the mean S of a ranker that passes the critical value four times in five
/// @param detectableCorrelation that ranker's correlation with the outcome behind the ranks
public record Power(
    int budgets, Null skill, Null spearman, double detectableSkill, double detectableCorrelation) {

  /// What a mean over budgets looks like without skill.
  ///
  /// @param sd its standard deviation
  /// @param critical its 95th percentile: the one-sided 5 per cent critical value
  public record Null(double sd, double critical) {}
}
