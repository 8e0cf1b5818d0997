package org.basir.inference.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A database whose connection breaks before a statement, or after the commit.
final class BreakingDatabase {

  private final DataSource healthy;
  private int statementsLeft = Integer.MAX_VALUE;
  private boolean breaksAfterCommit;
  private int open;

  BreakingDatabase(DataSource healthy) {
    this.healthy = healthy;
  }

  void breakAfterStatements(int count) {
    statementsLeft = count;
  }

  void breakAfterCommit() {
    breaksAfterCommit = true;
  }

  /// Connections that were not closed.
  int open() {
    return open;
  }

  DataSource dataSource() {
    // only getConnection() is called
    return proxy(
        DataSource.class,
        (_, _, _) -> {
          var real = healthy.getConnection();
          open++;
          return connection(real);
        });
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          if (method.getName().equals("prepareStatement") && statementsLeft-- <= 0) {
            throw new SQLException("broken");
          }
          open -= method.getName().equals("close") ? 1 : 0;
          var result = invoke(real, method, arguments);
          if (method.getName().equals("commit") && breaksAfterCommit) {
            throw new SQLException("broken after the commit");
          }
          return result;
        });
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() == null ? failure : failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
