package org.basir.inference.guidance;

/// What guidance did in a completion.
///
/// @param steps guided steps
/// @param unguided those at which no law was believed
/// @param looked laws evaluated, over all steps
/// @param distance the largest bound of a step on how far its draw was from the full distribution
/// @param closed whether the closing marker came
public record GuidanceReport(
    int steps, int unguided, long looked, double distance, boolean closed) {

  private static final GuidanceReport NONE = new GuidanceReport(0, 0, 0, 0, false);

  static GuidanceReport none() {
    return NONE;
  }

  GuidanceReport plus(Choice choice) {
    return new GuidanceReport(
        steps + 1,
        unguided + (choice.unguided() ? 1 : 0),
        looked + choice.looked(),
        Math.max(distance, choice.distance()),
        closed);
  }

  GuidanceReport afterClose() {
    return new GuidanceReport(steps, unguided, looked, distance, true);
  }
}
