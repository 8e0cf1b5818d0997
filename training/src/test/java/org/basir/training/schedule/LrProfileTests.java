package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LrProfileTests {

  @ParameterizedTest
  @MethodSource("table")
  void hasTheValuesOfThePublishedCurves(Golden golden) {
    assertThat(LrProfile.parse(golden.profile()).at(golden.p()))
        .isCloseTo(golden.multiplier(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void hasTheValuesOfItsDefinition(Golden golden) {
    assertThat(LrProfile.parse(golden.profile()).at(golden.p()))
        .isCloseTo(golden.multiplier(), within(1e-11));
  }

  static Stream<Golden> table() {
    return Golden.of("table.csv");
  }

  static Stream<Golden> definitions() {
    return Golden.of("profiles.csv");
  }

  @RepeatedTest(20)
  void neverRisesAfterItsTop() {
    long seed = new Random().nextLong();
    var profile = new Draw(new Random(seed)).profile();

    double last = 1;
    for (double p = profile.top(); p <= 1; p += 0.001) {
      assertThat(profile.at(p)).as("seed %d, %s at %s", seed, profile, p).isBetween(0.0, last);
      last = profile.at(p);
    }
  }

  @Test
  void cyclesMomentumAgainstTheRate() {
    var profile = new OneCycleProfile();

    assertThat(profile.momentum(0)).isCloseTo(0.95, within(1e-12));
    assertThat(profile.momentum(0.15)).isCloseTo(0.9, within(1e-12));
    assertThat(profile.momentum(0.3)).isCloseTo(0.85, within(1e-12));
    assertThat(profile.momentum(1)).isCloseTo(0.95, within(1e-12));
  }

  @RepeatedTest(20)
  void isReadBackFromItsName() {
    long seed = new Random().nextLong();
    var profile = new Draw(new Random(seed)).profile();

    assertThat(LrProfile.parse(profile.name())).as("seed %d", seed).isEqualTo(profile);
  }

  @Test
  void isReadFromACommandLine() {
    assertThat(LrProfile.parse("rex")).isEqualTo(new RexProfile(0.5));
    assertThat(LrProfile.parse("rex:0.9")).isEqualTo(new RexProfile(0.9));
    assertThat(LrProfile.parse("exponential:0.1")).isEqualTo(new ExponentialProfile(0.1));
    assertThat(LrProfile.parse("step:50-75")).isEqualTo(StepProfile.tenths(0.5, 0.75));
    assertThat(LrProfile.parse("step:33-66")).isEqualTo(StepProfile.thirtySixtyNinety());
    assertThat(LrProfile.parse("step:30-60-90")).isEqualTo(StepProfile.thirtySixtyNinety());
    assertThat(LrProfile.parse("step:12.5:0.3")).isEqualTo(new StepProfile(List.of(0.125), 0.3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rex", "linear", "cosine", "constant", "exponential", "step:50-75", "onecycle"})
  void isNamedWhenAnotherIsNotKnown(String name) {
    assertThatThrownBy(() -> LrProfile.parse("rx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schedule 'rx': not known; known are ")
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "rex:1, \"d of rex must be from 0 up to but not 1, not 1.0\"",
        "rex:-0.1, \"d of rex must be from 0 up to but not 1, not -0.1\"",
        "rex:fast, 'fast' is not a number",
        "rex:, '' is not a number",
        "rex:0.5:0.5, rex takes at most 1 values after ':'",
        "linear:1, linear takes at most 0 values after ':'",
        "exponential:0, \"g of exponential must be between 0 and 1, not 0.0\"",
        "step, \"needs percentages, such as step:50-75\"",
        "step:75-50, \"shares must rise between 0 and 1, not [0.75, 0.5]\"",
        "step:50-100, \"shares must rise between 0 and 1, not [0.5, 1.0]\"",
        "step:50:2, \"factor of step must be between 0 and 1, not 2.0\"",
        "plateau, follows losses on dev and cannot be used here",
      })
  void isRefusedPrecisely(String text, String why) {
    assertThatThrownBy(() -> LrProfile.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schedule '%s': %s", text, why);
  }
}
