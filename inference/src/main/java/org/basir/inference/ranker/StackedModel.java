package org.basir.inference.ranker;

import java.util.List;

/// A weighted sum of the scores of other models.
public record StackedModel(List<Member> members) implements RankerModel {

  /// One of the models.
  ///
  /// @param weight of one unit of its score
  public record Member(double weight, RankerModel model) {}

  public StackedModel {
    members = List.copyOf(members);
  }

  @Override
  public double score(double[] row) {
    double sum = 0;
    for (var member : members) {
      sum += member.weight() * member.model().score(row);
    }
    return sum;
  }

  @Override
  public double[] contributions(double[] row) {
    var parts = new double[row.length];
    for (var member : members) {
      var own = member.model().contributions(row);
      for (int i = 0; i < parts.length; i++) {
        parts[i] += member.weight() * own[i];
      }
    }
    return parts;
  }

  @Override
  public double base() {
    return members.stream().mapToDouble(it -> it.weight() * it.model().base()).sum();
  }

  @Override
  public void requireColumns(int columns) {
    members.forEach(member -> member.model().requireColumns(columns));
  }
}
