package org.basir.gateway.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A request whose body fails at the first byte beyond the limit.
final class BoundedRequest extends HttpServletRequestWrapper {

  private final DataSize limit;
  private @Nullable Bounded stream;

  BoundedRequest(HttpServletRequest request, DataSize limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Bounded(super.getInputStream(), limit);
    }
    return stream;
  }

  private static final class Bounded extends ServletInputStream {

    private final ServletInputStream source;
    private final DataSize limit;
    private long read;

    Bounded(ServletInputStream source, DataSize limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = source.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
      int count = source.read(octets, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) throws TooLarge {
      read += more;
      if (read > limit.toBytes()) {
        throw new TooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
