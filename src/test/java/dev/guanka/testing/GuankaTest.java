package dev.guanka.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a port and a database of its own, as it starts with nothing configured. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // the same for every test: two contexts in one JVM are two engines that answer to one name
    properties = {
      "spring.datasource.hikari.minimum-idle=1",
      "guanka.secrets.key=" + SecretKeys.ONE,
      "server.address=0.0.0.0",
      "guanka.limits.tenants.hasty.requests=5/PT1H",
      "guanka.limits.tenants.bulky.uploads=2/PT1H",
      "guanka.limits.tenants.brisk.requests=3/PT1H"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface GuankaTest {}
