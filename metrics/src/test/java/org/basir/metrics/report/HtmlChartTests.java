package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.basir.metrics.report.Chart.Point;
import org.basir.metrics.report.Chart.Series;
import org.junit.jupiter.api.Test;

class HtmlChartTests {

  @Test
  void drawsTheLargestValueAtTheTop() {
    var falling = new Series("loss <train>", List.of(new Point(0, 4), new Point(100, 1)));
    var page = rendered(new Chart("Loss", "Per text.", "steps", List.of(falling)));

    assertThat(page)
        .contains("points=\"0.0,0.0 600.0,200.0\"")
        .contains("loss &lt;train&gt;")
        .contains("steps 0 to 100, up 1 to 4");
  }

  @Test
  void putsCurvesOnOneScale() {
    var low = new Series("low", List.of(new Point(0, 0), new Point(2, 1)));
    var high = new Series("high", List.of(new Point(1, 2)));
    assertThat(rendered(new Chart("Two", "", "steps", List.of(low, high))))
        .contains("points=\"0.0,200.0 600.0,100.0\"")
        .contains("points=\"300.0,0.0\"");
  }

  @Test
  void leavesOutWhatIsNoNumber() {
    var broken = new Series("x", List.of(new Point(0, Double.NaN), new Point(1, 5)));
    assertThat(rendered(new Chart("One", "", "steps", List.of(broken)))).contains("up 5 to 5");
    assertThatThrownBy(() -> new Series("x", List.of(new Point(0, Double.NaN))))
        .hasMessage("The curve 'x' has no point");
  }

  private static String rendered(Chart chart) {
    var page = new StringBuilder();
    new HtmlChart(chart).render(page);
    return page.toString();
  }
}
