package dev.guanka.store;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the engine's tables made before the engine starts, whole or not at all and by one node at a
 * time; the engine itself would race with other nodes and change a running installation.
 */
@Component
@DependsOnDatabaseInitialization
public class EngineSchema implements InitializingBean {

  private final EngineTables tables;
  private final SetupLock lock;

  EngineSchema(
      JdbcTemplate jdbc,
      SetupLock lock,
      @Value("${guanka.engine.create-schema:true}") boolean mayCreate) {
    this.tables = new EngineTables(jdbc, mayCreate);
    this.lock = lock;
  }

  @Override
  public void afterPropertiesSet() {
    lock.hold(tables::make);
  }
}
