package org.basir.training.schedule;

import java.util.List;

/// A profile as a command line gives it: a name, then arguments after colons.
final class ProfileName {

  private static final String KNOWN =
      "rex, rex:D (from 0, linear, to below 1; rex is 0.5), linear, cosine, constant, exponential,"
          + " exponential:G (left at the end), step:50-75 (to a tenth at these percentages),"
          + " step:50-75:F (to a share F), step:30-60-90 (of 90: at the thirds), onecycle";

  private final String text;
  private final String name;
  private final List<String> arguments;

  ProfileName(String text) {
    var parts = List.of(text.split(":", -1));
    this.text = text;
    this.name = parts.getFirst();
    this.arguments = parts.subList(1, parts.size());
  }

  LrProfile profile() {
    try {
      return read();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("schedule '%s': %s".formatted(text, e.getMessage()), e);
    }
  }

  private LrProfile read() {
    return switch (name) {
      case "rex" -> none(1) ? RexProfile.paper() : new RexProfile(number(0));
      case "linear" -> plain(new LinearProfile());
      case "cosine" -> plain(new CosineProfile());
      case "constant" -> plain(new ConstantProfile());
      case "exponential" ->
          none(1) ? ExponentialProfile.standard() : new ExponentialProfile(number(0));
      case "step" -> step();
      case "onecycle" -> plain(new OneCycleProfile());
      case "plateau" ->
          throw new IllegalArgumentException("follows losses on dev and cannot be used here");
      default -> throw new IllegalArgumentException("not known; known are " + KNOWN);
    };
  }

  private LrProfile step() {
    if (none(2)) {
      throw new IllegalArgumentException("needs percentages, such as step:50-75");
    }
    var all = StepProfile.thirtySixtyNinety();
    var drops =
        arguments.getFirst().equals("30-60-90")
            ? all.drops()
            : Percentages.parse(arguments.getFirst());
    return new StepProfile(drops, arguments.size() == 2 ? number(1) : all.factor());
  }

  private LrProfile plain(LrProfile profile) {
    none(0);
    return profile;
  }

  private boolean none(int most) {
    if (arguments.size() > most) {
      throw new IllegalArgumentException(
          "%s takes at most %d values after ':'".formatted(name, most));
    }
    return arguments.isEmpty();
  }

  private double number(int argument) {
    return Percentages.decimal(arguments.get(argument)).doubleValue();
  }
}
