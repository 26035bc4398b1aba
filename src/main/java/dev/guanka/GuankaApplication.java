package dev.guanka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: review processes, rule core, API and pages in one process. */
@SpringBootApplication
public class GuankaApplication {

  public static void main(String[] args) {
    SpringApplication.run(GuankaApplication.class, args);
  }
}
