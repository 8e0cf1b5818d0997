package org.basir.ingest.transcript.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.basir.http.Problem;
import org.basir.ingest.budget.BudgetKind;
import org.basir.ingest.budget.RecognisedBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a sender says about the budget, as they write it.
record BudgetForm(
    @Schema(
            type = "integer",
            description = "first calendar year of the financial year",
            example = "2016")
        @Nullable String year,
    @Schema(
            description = "full if not given and not told by the text",
            allowableValues = {"FULL", "INTERIM", "OTHER"})
        @Nullable String kind,
    @Schema(format = "date", description = "of presentation", example = "2016-02-29")
        @Nullable String date) {

  /// @throws Problem that points at the first field that cannot be read
  RecognisedBudget given() {
    var given = new RecognisedBudget(readYear(), readKind(), readDate());
    given.year().ifPresent(y -> given.date().ifPresent(d -> checkNear(y, d)));
    return given;
  }

  private Optional<Integer> readYear() {
    return filled(year).map(BudgetForm::readYear);
  }

  private static int readYear(String text) {
    if (!text.matches("(19|20|21)[0-9]{2}")) {
      throw invalid("year", "must be a year from 1900 to 2199, such as 2016 for 2016-17");
    }
    return Integer.parseInt(text);
  }

  private Optional<BudgetKind> readKind() {
    return filled(kind).map(BudgetForm::readKind);
  }

  private static BudgetKind readKind(String text) {
    try {
      return BudgetKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid("kind", "must be FULL, INTERIM or OTHER");
    }
  }

  private Optional<LocalDate> readDate() {
    return filled(date).map(BudgetForm::readDate);
  }

  private static LocalDate readDate(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid("date", "must be a day such as 2016-02-29");
    }
  }

  /// A budget is presented shortly before its year begins or in its course.
  private static void checkNear(int year, LocalDate date) {
    if (date.getYear() < year - 1 || date.getYear() > year + 1) {
      throw invalid("date", "must lie within a year of the budget's year " + year);
    }
  }

  private static Optional<String> filled(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Problem invalid(String field, String message) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid")
        .detail(field + " " + message)
        .at("/" + field, message);
  }
}
