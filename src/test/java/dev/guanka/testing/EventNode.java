package dev.guanka.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.guanka.store.CommitBell;
import dev.guanka.store.Events;
import dev.guanka.submission.EventType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One node's store and outbox without the rest of the service, so that a test can have three. */
public final class EventNode implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final HikariDataSource pool;

  private EventNode(AnnotationConfigApplicationContext context, HikariDataSource pool) {
    this.context = context;
    this.pool = pool;
  }

  /** An empty database with our tables. */
  public static DatabaseAddress database() {
    DatabaseAddress address = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .schemas("app")
        .defaultSchema("app")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return address;
  }

  /** The store alone: nothing runs beside the test. */
  public static EventNode quiet(DatabaseAddress address) {
    return start(address, context -> {});
  }

  public static EventNode start(
      DatabaseAddress address,
      Consumer<AnnotationConfigApplicationContext> parts,
      String... settings) {
    HikariDataSource pool = pool(address);
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    TestPropertyValues.of(settings).and("spring.datasource.url=" + address.url()).applyTo(context);
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(ObjectMapper.class, () -> new ObjectMapper().findAndRegisterModules());
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.register(Transactions.class);
    context.scan("dev.guanka.store");
    parts.accept(context);
    context.refresh();
    return new EventNode(context, pool);
  }

  @EnableTransactionManagement
  static class Transactions {}

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.addDataSourceProperty("currentSchema", "public,app");
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5000);
    return new HikariDataSource(config);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public CommitBell bell(String name) {
    return context.getBean(name, CommitBell.class);
  }

  public JdbcClient db() {
    return get(JdbcClient.class);
  }

  public DataSource dataSource() {
    return pool;
  }

  /** Tells of one submission in a transaction of its own. */
  public void tell(EventType type, String organisation, int number) {
    inTransaction(() -> tellNow(type, organisation, number));
  }

  /** Tells in the transaction that is open. */
  public void tellNow(EventType type, String organisation, int number) {
    Map<String, Object> data = Map.of("submissionId", new UUID(0, number), "number", number);
    get(Events.class).tell(type, new UUID(0, number), "wx" + number, organisation, data);
  }

  public void inTransaction(Runnable work) {
    new TransactionTemplate(get(PlatformTransactionManager.class))
        .executeWithoutResult(status -> work.run());
  }

  public int number() {
    return get(Events.class).number(1000);
  }

  /** Ends as by a kill: nothing is written any more, nothing given back. */
  public void die() {
    pool.close();
    context.close();
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
