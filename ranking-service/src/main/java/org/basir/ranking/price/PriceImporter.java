package org.basir.ranking.price;

import static org.basir.ranking.price.PriceSource.TIDY;
import static org.basir.ranking.price.PriceSource.TIDY_ADJUSTED;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basir.db.tasks.DurableTasks;
import org.basir.ranking.ContentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files of prices and tells what became of them.
@Service
public class PriceImporter {

  private static final byte[] ADJUSTED = {1};

  private final PriceImports imports;
  private final DurableTasks tasks;
  private final JdbcClient jdbc;
  private final InstantSource clock = InstantSource.system();

  PriceImporter(PriceImports imports, DurableTasks tasks, JdbcClient jdbc) {
    this.imports = imports;
    this.tasks = tasks;
    this.jdbc = jdbc;
  }

  /// A file as it was taken in.
  ///
  /// @param isNew false for bytes that were received before, which changes nothing
  public record Receipt(PriceImport file, boolean isNew) {}

  /// Takes a file in; its import begins when the transaction has ended.
  ///
  /// @param content CSV (plain, gzip or zip) or Parquet
  /// @param adjusted whether a user's own table says that splits are taken out of its prices
  /// @throws UnreadablePrices if it is none of the known formats
  @Transactional
  public Receipt receive(String name, byte[] content, boolean adjusted) {
    var source = source(content, adjusted);
    var id = source == TIDY_ADJUSTED ? ContentId.of(content, ADJUSTED) : ContentId.of(content);
    var added = imports.addIfNew(id, name, source.name(), content, clock.instant()) > 0;
    if (added) {
      tasks.schedule(ImportPrices.NAME, id.toString());
    }
    return new Receipt(imports.findById(id).orElseThrow(), added);
  }

  @Transactional(readOnly = true)
  public Optional<PriceImport> find(UUID id) {
    return imports.findById(id);
  }

  /// Broken lines of a file behind the given line, in order.
  @Transactional(readOnly = true)
  public List<LineError> errors(UUID id, long after, int limit) {
    return jdbc.sql(
            """
            select line, detail from price_import_error
            where import = ? and line > ? order by line limit ?
            """)
        .params(id, after, limit)
        .query((row, _) -> new LineError(row.getLong("line"), row.getString("detail")))
        .list();
  }

  private static PriceSource source(byte[] content, boolean adjusted) {
    try (var file = new PriceFile(content)) {
      return file.source() == TIDY && adjusted ? TIDY_ADJUSTED : file.source();
    } catch (IOException broken) {
      throw new UnreadablePrices("The file cannot be unpacked: " + broken.getMessage(), broken);
    }
  }
}
