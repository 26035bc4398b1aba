package dev.guanka;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/**
 * The entry of the jar: a command runs at once, everything else goes to the launcher of Spring
 * Boot.
 */
public final class Main {

  private static final String SERVICE = "org.springframework.boot.loader.launch.JarLauncher";

  /** The one command that needs the libraries of the service, though not the service. */
  private static final String AUDIT = "audit";

  private static final String HELP = "--help";

  private Main() {}

  public static void main(String[] args) throws Exception {
    if (isCommand(args)) {
      System.exit(commandLine().applyAsInt(args));
    }
    Class.forName(SERVICE).getMethod("main", String[].class).invoke(null, (Object) args);
  }

  private static boolean isCommand(String[] args) {
    return args.length > 0
        && (!args[0].startsWith("--") || args[0].equals(HELP))
        && !args[0].equals(AUDIT)
        && System.getProperty("jarmode") == null;
  }

  @SuppressWarnings("unchecked")
  private static ToIntFunction<String[]> commandLine() throws Exception {
    URI jar = Main.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    ClassLoader classes = new CommandLineClasses(Path.of(jar));
    Thread.currentThread().setContextClassLoader(classes);
    Class<?> commands = classes.loadClass("dev.guanka.cli.CommandLine");
    return (ToIntFunction<String[]>) commands.getConstructor().newInstance();
  }
}
