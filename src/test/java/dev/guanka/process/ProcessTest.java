package dev.guanka.process;

import dev.guanka.testing.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The engine with both models; no job and no scan runs unless the test runs it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "guanka.scan.enabled=false",
      "guanka.scan.retry-after=PT0S",
      "guanka.samples.load=false"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({ReviewStage.class, DiagramCoverage.class, FailingScans.class, Turns.class})
@interface ProcessTest {}
