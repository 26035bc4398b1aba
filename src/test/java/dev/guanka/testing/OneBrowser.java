package dev.guanka.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test of this JVM the same browser, which is closed after the last of them. */
public final class OneBrowser implements BeforeAllCallback, ParameterResolver {

  private static final Namespace HERE = Namespace.create(OneBrowser.class);

  @Override
  public void beforeAll(ExtensionContext tests) {
    opened(tests);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return opened(test).browser;
  }

  private static Opened opened(ExtensionContext context) {
    var all = context.getRoot().getStore(HERE);
    return all.getOrComputeIfAbsent(Opened.class, key -> new Opened(), Opened.class);
  }

  private static final class Opened implements CloseableResource {

    private final Browser browser = Browser.open();

    private Opened() {
      setDefaultAssertionTimeout(Browser.PATIENCE_MILLIS);
    }

    @Override
    public void close() {
      browser.close();
    }
  }
}
