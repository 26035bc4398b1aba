package dev.guanka.store.embedded;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Marks what exists only where no database is configured: the embedded one and its sample users.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(NoDatabaseConfigured.class)
public @interface ConditionalOnEmbeddedDatabase {}
