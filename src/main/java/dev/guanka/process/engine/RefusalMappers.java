package dev.guanka.process.engine;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Registers the mapper in every Jersey application of the service, because the webapps' REST offers
 * no other way in than being discovered.
 */
public final class RefusalMappers implements AutoDiscoverable {

  private static final int BEFORE_CAMUNDAS_OWN = Priorities.USER - 1;

  @Override
  public void configure(FeatureContext application) {
    application.register(new RefusalMapper.OfRest(), BEFORE_CAMUNDAS_OWN);
    application.register(new RefusalMapper.OfEngine(), BEFORE_CAMUNDAS_OWN);
    application.register(new RefusalMapper.Bare(), BEFORE_CAMUNDAS_OWN);
  }
}
