package org.basir.ranking.ranking;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.basir.metrics.input.CsvTable;
import org.springframework.stereotype.Component;

/// On which day a budget was presented, where its speech does not tell.
@Component
class PresentationDays {

  private static final String SHIPPED = "/returns/budgets.csv";

  private record Day(LocalDate date, String kind) {}

  private final List<Day> days;

  PresentationDays() {
    var stream = PresentationDays.class.getResourceAsStream(SHIPPED);
    var reader =
        new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8);
    days =
        CsvTable.read(SHIPPED, reader, List.of("date", "kind")).rows().stream()
            .map(row -> new Day(row.date("date"), row.text("kind")))
            .toList();
  }

  /// By what the speech says, else by year and kind; empty if neither is known.
  Optional<LocalDate> of(Budget budget) {
    return Optional.ofNullable(budget.date())
        .or(() -> Optional.ofNullable(budget.year()).flatMap(year -> of(year, budget.kind())));
  }

  private Optional<LocalDate> of(int year, BudgetKind kind) {
    return days.stream()
        .filter(day -> day.date().getYear() == year)
        .filter(day -> day.kind().equals(kind.name().toLowerCase(Locale.ROOT)))
        .map(Day::date)
        .findFirst();
  }
}
