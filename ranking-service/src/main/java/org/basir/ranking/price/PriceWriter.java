package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes prices and keeps the books of the import in the same transaction, so that the counts are
/// right whatever happens between two chunks.
final class PriceWriter implements ItemWriter<PriceLine> {

  private final UUID file;
  private final PriceSource source;
  private final PriceTable prices;
  private final JdbcClient jdbc;

  PriceWriter(UUID file, PriceSource source, PriceTable prices, JdbcClient jdbc) {
    this.file = file;
    this.source = source;
    this.prices = prices;
    this.jdbc = jdbc;
  }

  @Override
  public void write(Chunk<? extends PriceLine> chunk) {
    var quoted = only(chunk, PriceLine.Quoted.class);
    var rejected = only(chunk, PriceLine.Rejected.class);
    var written = prices.write(source, quoted.stream().map(PriceLine.Quoted::quote).toList());
    writeErrors(rejected);
    count(chunk.size(), written, quoted.size() - written.all(), rejected.size());
    days(quoted.stream().map(line -> line.quote().date()).toList());
  }

  private void writeErrors(List<PriceLine.Rejected> rejected) {
    jdbc.sql(
            """
            insert into price_import_error (import, line, detail)
            select ?, e.* from unnest(?::bigint[], ?::text[]) as e
            """)
        .param(file)
        .param(rejected.stream().map(PriceLine::line).toArray(Long[]::new))
        .param(rejected.stream().map(PriceLine.Rejected::detail).toArray(String[]::new))
        .update();
  }

  private void count(int lines, PriceTable.Written written, int unchanged, int rejected) {
    jdbc.sql(
            """
            update price_import
            set lines = lines + :lines, written = written + :written,
                replaced = replaced + :replaced,
                unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                ignored = ignored + :ignored
            where id = :id
            """)
        .param("lines", lines)
        .param("written", written.all())
        .param("replaced", written.replaced())
        .param("unchanged", unchanged)
        .param("rejected", rejected)
        .param("ignored", lines - written.all() - unchanged - rejected)
        .param("id", file)
        .update();
  }

  private void days(List<LocalDate> days) {
    if (!days.isEmpty()) {
      jdbc.sql(
              """
              update price_import
              set first_day = least(first_day, ?), last_day = greatest(last_day, ?) where id = ?
              """)
          .params(Collections.min(days), Collections.max(days), file)
          .update();
    }
  }

  private static <T extends PriceLine> List<T> only(
      Chunk<? extends PriceLine> chunk, Class<T> type) {
    return chunk.getItems().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
