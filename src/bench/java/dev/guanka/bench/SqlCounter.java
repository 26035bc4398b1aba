package dev.guanka.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements and transactions that go to the database; a batch counts once. */
public class SqlCounter implements BeanPostProcessor {

  private static final AtomicLong STATEMENTS = new AtomicLong();
  private static final AtomicLong COMMITS = new AtomicLong();

  private static final ThreadLocal<Boolean> RESTING = ThreadLocal.withInitial(() -> false);

  /** What the benchmark itself asks does not count. */
  static <T> T uncounted(Supplier<T> question) {
    RESTING.set(true);
    try {
      return question.get();
    } finally {
      RESTING.set(false);
    }
  }

  public static long statements() {
    return STATEMENTS.get();
  }

  /** Commits; a statement outside of a transaction is one of its own. */
  static long transactions() {
    return COMMITS.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(source) : bean;
  }

  private static DataSource counted(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return result instanceof Connection connection ? counted(connection) : result;
        });
  }

  private static Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            COMMITS.incrementAndGet();
          }
          Object result = invoke(connection, method, arguments);
          if (result instanceof PreparedStatement statement) {
            return counted(connection, PreparedStatement.class, statement);
          }
          return result instanceof Statement statement
              ? counted(connection, Statement.class, statement)
              : result;
        });
  }

  private static <T extends Statement> T counted(Connection on, Class<T> type, T statement) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute") && !RESTING.get()) {
            STATEMENTS.incrementAndGet();
            COMMITS.addAndGet(on.getAutoCommit() ? 1 : 0);
          }
          return invoke(statement, method, arguments);
        });
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
