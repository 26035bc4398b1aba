package dev.guanka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.GuankaTest;
import java.net.InetAddress;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GuankaTest
class GuankaApplicationIT {

  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private ServletWebServerApplicationContext server;

  @Test
  void showsItsHealthToAnybody() {
    assertThat(http.getForObject("/actuator/health", String.class)).contains("UP");
    for (String probe : new String[] {"liveness", "readiness"}) {
      assertThat(http.getForObject("/actuator/health/" + probe, String.class)).contains("UP");
    }
  }

  @Test
  void listensOnThisMachineAloneWhateverIsSet() {
    assertThat(server.getWebServer()).isInstanceOf(TomcatWebServer.class);
    assertThat(addressOf((TomcatWebServer) server.getWebServer()).isLoopbackAddress()).isTrue();
  }

  @Test
  void findsTheTablesOfTheEngineAndItsOwnByTheirBareNames() {
    assertThat(jdbc.sql("show search_path").query(String.class).single()).isEqualTo("public,app");
    assertThat(jdbc.sql("select count(*) from act_re_procdef").query(Long.class).single())
        .isNotNull();
  }

  @Test
  void keepsTheTablesOfTheEngineOutOfItsOwnSchema() {
    assertThat(
            jdbc.sql("select distinct schemaname from pg_tables where tablename like 'act_%'")
                .query(String.class)
                .list())
        .containsExactly("public");
  }

  private static InetAddress addressOf(TomcatWebServer tomcat) {
    Object handler = tomcat.getTomcat().getConnector().getProtocolHandler();
    return ((AbstractProtocol<?>) handler).getAddress();
  }
}
