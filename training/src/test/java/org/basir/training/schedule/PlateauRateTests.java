package org.basir.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PlateauRateTests {

  private final PlateauRate start = PlateauRate.of(1e-3, 20);

  @Test
  void waitsForATenthOfTheEvaluations() {
    assertThat(start.patience()).isEqualTo(2);
    assertThat(PlateauRate.of(1, 5).patience()).isEqualTo(1);
  }

  @Test
  void dropsToATenthWhenItHasWaited() {
    var told = start.told(1).told(1);

    assertThat(told.lr()).isEqualTo(1e-3);
    assertThat(told.told(2).lr()).isCloseTo(1e-4, within(1e-18));
  }

  @Test
  void waitsAnewAfterAnImprovementAndAfterADrop() {
    assertThat(start.told(1).told(1).told(0.5).told(0.5).lr()).isEqualTo(1e-3);
    assertThat(start.told(1).told(1).told(1).told(1).multiplier()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void wantsATenThousandthToImprove() {
    assertThat(start.told(1).told(0.9999).best()).isEqualTo(1);
    assertThat(start.told(1).told(0.9998).best()).isEqualTo(0.9998);
    assertThat(start.told(-1).told(-0.99995).best()).isEqualTo(-1);
    assertThat(start.told(-1).told(-1.0002).best()).isEqualTo(-1.0002);
  }

  @Test
  void endsAtAThousandth() {
    var rate = start.told(1);
    for (int i = 0; i < 100; i++) {
      rate = rate.told(1);
    }

    assertThat(rate.multiplier()).isCloseTo(1e-3, within(1e-15));
  }

  @Test
  void seesNoImprovementInWhatIsNotANumber() {
    var told = start.told(Double.NaN).told(Double.NaN);

    assertThat(told.multiplier()).isCloseTo(0.1, within(1e-15));
    assertThat(told.told(3).best()).isEqualTo(3);
  }

  @RepeatedTest(10)
  void resumesFromItsParts() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var going = start;
    var resumed = start;
    for (int i = 0; i < 50; i++) {
      double loss = random.nextDouble();
      going = going.told(loss);
      resumed =
          new PlateauRate(
                  resumed.peak(),
                  resumed.patience(),
                  resumed.best(),
                  resumed.waited(),
                  resumed.drops())
              .told(loss);

      assertThat(resumed).as("seed %d", seed).isEqualTo(going);
    }
  }

  @Test
  void refusesWhatNoRunCanBeIn() {
    assertThatThrownBy(() -> PlateauRate.of(0, 10))
        .hasMessage("the peak rate must be above 0, not 0.0");
    assertThatThrownBy(() -> new PlateauRate(1, 2, 0, 2, 0))
        .hasMessage("cannot have waited 2 of 2 evaluations");
    assertThatThrownBy(() -> new PlateauRate(1, 2, Double.NaN, 0, 0))
        .hasMessage("no run has loss NaN, 0 drops");
  }
}
