package dev.guanka.store;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes the engine's tables by its own scripts, or says which are missing or too old. */
class EngineTables {

  private static final Logger LOG = LoggerFactory.getLogger(EngineTables.class);
  private static final String SCRIPT =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  /** The version of the tables that this engine works with, as its scripts note it. */
  static final String VERSION = "7.24";

  private final JdbcTemplate jdbc;
  private final boolean mayCreate;

  EngineTables(JdbcTemplate jdbc, boolean mayCreate) {
    this.jdbc = jdbc;
    this.mayCreate = mayCreate;
  }

  void make() {
    deployed().ifPresentOrElse(EngineTables::requireVersion, this::create);
  }

  private Optional<String> deployed() {
    Boolean there =
        jdbc.queryForObject("select to_regclass('act_ge_schema_log') is not null", Boolean.class);
    return Boolean.TRUE.equals(there)
        ? jdbc
            .queryForList(
                "select version_ from act_ge_schema_log order by timestamp_ desc, id_ desc limit 1",
                String.class)
            .stream()
            .findFirst()
        : Optional.empty();
  }

  private static void requireVersion(String deployed) {
    if (!(deployed + ".").startsWith(VERSION + ".")) {
      throw new IllegalStateException(
          "The engine's tables are of version %s, this service needs %s. Apply the engine's own"
                  .formatted(deployed, VERSION)
              + " scripts, step by step: org/camunda/bpm/engine/db/upgrade/postgres_engine_*.sql in"
              + " camunda-engine.jar. Then start again.");
    }
  }

  private void create() {
    if (!mayCreate) {
      throw new IllegalStateException(
          "The engine's tables are missing and guanka.engine.create-schema is false. Apply "
              + PARTS.stream().map(SCRIPT::formatted).toList()
              + " from camunda-engine.jar, or start once with a role that may create tables.");
    }
    for (String part : PARTS) {
      jdbc.execute(
          (ConnectionCallback<Void>)
              connection -> {
                ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource(SCRIPT.formatted(part)));
                return null;
              });
    }
    LOG.info("The engine's tables were made, version {}", VERSION);
  }
}
