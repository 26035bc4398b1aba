package dev.guanka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's tables are made once, whole or not at all, and never changed by a start. */
class EngineTablesTest {

  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void takesAnEmptyDatabase() {
    DatabaseAddress address = TestDatabase.fresh();
    var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @Test
  void makesThemOnce() {
    new EngineTables(jdbc, true).make();
    int made = tables();
    assertThat(made).isGreaterThan(40);
    new EngineTables(jdbc, true).make();
    assertThat(tables()).isEqualTo(made);
  }

  @Test
  void leavesNothingHalfMade() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      new EngineTables(jdbc, true).make();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(tables()).isZero();
  }

  @Test
  void namesTheScriptsWhereItMayNotMakeThem() {
    assertThatThrownBy(() -> new EngineTables(jdbc, false).make())
        .hasMessageContaining("guanka.engine.create-schema")
        .hasMessageContaining("activiti.postgres.create.engine.sql");
    assertThat(tables()).isZero();
  }

  @Test
  void refusesTablesOfAnotherVersionAndNamesTheWayUp() {
    new EngineTables(jdbc, true).make();
    jdbc.update("update act_ge_schema_log set version_ = '7.23.0'");
    assertThatThrownBy(() -> new EngineTables(jdbc, true).make())
        .hasMessageContaining("7.23.0")
        .hasMessageContaining("db/upgrade/postgres_engine_");
  }

  private int tables() {
    return jdbc.queryForObject(
        "select count(*) from pg_tables where tablename like 'act\\_%'", Integer.class);
  }
}
