package dev.guanka;

import dev.guanka.cli.CommandLine;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: review processes, rule core, API and pages in one process. */
@SpringBootApplication
public class GuankaApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("audit")) {
      System.exit(CommandLine.audit(Arrays.copyOfRange(args, 1, args.length)));
    }
    SpringApplication.run(GuankaApplication.class, args);
  }
}
