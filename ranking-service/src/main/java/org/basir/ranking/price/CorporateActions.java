package org.basir.ranking.price;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.input.MalformedInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Splits and bonus shares: takes those a user knows of and shows all.
@Service
public class CorporateActions {

  private static final List<String> COLUMNS = List.of("symbol", "ex_date", "kind", "ratio");

  private final ActionTable table;
  private final ApplicationEventPublisher events;

  CorporateActions(ActionTable table, ApplicationEventPublisher events) {
    this.table = table;
    this.events = events;
  }

  /// What became of the lines of a file.
  ///
  /// @param written new or changed ones
  /// @param replaced those of the written that were known with another ratio
  public record Receipt(
      int lines, int written, int replaced, int unchanged, List<LineError> errors) {

    public Receipt {
      errors = List.copyOf(errors);
    }
  }

  /// Takes a CSV with the columns `symbol,ex_date,kind,ratio`; broken lines are reported, the
  /// others kept.
  ///
  /// @throws UnreadablePrices if it is no such CSV
  @Transactional
  public Receipt take(byte[] content) {
    var rows = rows(content);
    var changes = new EnumMap<ActionTable.Change, Integer>(ActionTable.Change.class);
    var errors = new ArrayList<LineError>();
    for (var row : rows) {
      try {
        changes.merge(table.give(action(row)), 1, Integer::sum);
      } catch (RuntimeException broken) {
        errors.add(new LineError(row.line(), String.valueOf(broken.getMessage())));
      }
    }
    var receipt = receipt(rows.size(), changes, errors);
    if (receipt.written() > 0) {
      events.publishEvent(new PricesImported());
    }
    return receipt;
  }

  /// The given and inferred actions of a time, by day and symbol.
  @Transactional(readOnly = true)
  public List<CorporateAction> between(LocalDate from, LocalDate to, Optional<String> symbol) {
    return table.between(from, to, symbol);
  }

  private static CorporateAction action(CsvRow row) {
    return ActionLine.of(
        row.text("symbol"), row.text("ex_date"), row.text("kind"), row.text("ratio"));
  }

  private static List<CsvRow> rows(byte[] content) {
    try {
      var text = new String(content, StandardCharsets.UTF_8);
      return CsvTable.read("actions", new StringReader(text), COLUMNS).rows();
    } catch (MalformedInput broken) {
      throw new UnreadablePrices(String.valueOf(broken.getMessage()), broken);
    }
  }

  private static Receipt receipt(
      int lines, Map<ActionTable.Change, Integer> changes, List<LineError> errors) {
    var replaced = changes.getOrDefault(ActionTable.Change.REPLACED, 0);
    return new Receipt(
        lines,
        changes.getOrDefault(ActionTable.Change.ADDED, 0) + replaced,
        replaced,
        changes.getOrDefault(ActionTable.Change.NONE, 0),
        errors);
  }
}
