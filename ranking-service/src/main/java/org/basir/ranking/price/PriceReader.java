package org.basir.ranking.price;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads a price file and remembers with each commit how far it was.
final class PriceReader implements ItemStreamReader<PriceLine> {

  private static final String LINE = "price.line";

  private final Supplier<byte[]> content;
  private @Nullable PriceFile file;
  private long line;

  PriceReader(Supplier<byte[]> content) {
    this.content = content;
  }

  @Override
  public void open(ExecutionContext context) {
    line = context.getLong(LINE, 0);
    try {
      file = new PriceFile(content.get());
      file.skipTo(line);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public @Nullable PriceLine read() {
    if (file == null) {
      throw new IllegalStateException("The file is not open");
    }
    try {
      var next = file.next();
      line = next == null ? line : next.line();
      return next;
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(LINE, line);
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException broken) {
      throw new ItemStreamException(broken);
    }
  }

  private UnreadablePrices unreadable(IOException broken) {
    return new UnreadablePrices(
        "The file breaks off behind line %d: %s".formatted(line, broken.getMessage()), broken);
  }
}
