package dev.guanka;

import dev.guanka.store.embedded.ConditionalOnEmbeddedDatabase;
import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded default to this machine, whatever is set: its users' passwords are their
 * names.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnEmbeddedDatabase
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

  @Override
  public void customize(ConfigurableServletWebServerFactory server) {
    server.setAddress(InetAddress.getLoopbackAddress());
  }
}
